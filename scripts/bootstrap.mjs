/**
 * The way into every npm script. Plain JavaScript without dependencies for any Node from 18 on: it
 * installs the locked packages, finds Node 24 and hands over to `scripts/<task>.ts`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED_MAJOR = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const binFolder = join(root, 'node_modules', '.bin');

const [task, ...args] = process.argv.slice(2);
const script = join(root, 'scripts', `${task}.ts`);
if (task === undefined || !/^[a-z][a-z0-9-]*$/.test(task) || !existsSync(script)) {
  fail(`There is no script "${task ?? ''}". See "scripts" in package.json.`);
}

// Only for Linux x64 do the packages bring Node along; elsewhere it must be there beforehand.
if (process.platform !== 'linux' || process.arch !== 'x64') findNode();
if (!packagesMatchLock()) await installPackages();
await handOver(findNode());

/** @param {string} message @returns {never} */
function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @param {string} path @returns {Record<string, LockedPackage> | undefined}
 */
function lockedPackages(path) {
  try {
    const lock = /** @type {{ packages?: Record<string, LockedPackage> }} */ (
      JSON.parse(readFileSync(path, 'utf8'))
    );
    return lock.packages;
  } catch {
    return undefined;
  }
}

/** npm writes what it installed last of all: when that equals the lock, the folder is whole. */
function packagesMatchLock() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined) fail('package-lock.json is missing or damaged: restore it.');
  if (installed === undefined) return false;
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    if (found === undefined ? optional !== true : found.version !== version) return false;
  }
  // A package too many does no harm, and the unused-code check sees who relies on it.
  return true;
}

async function installPackages() {
  const stopTelling = tell('Installing the locked packages (once; about a minute)');
  const { code, output } = await runNpm([
    'ci',
    // Nothing we use needs one, and a blocked one must not differ from an allowed one.
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=2000',
    '--loglevel=error',
  ]);
  stopTelling(code === 0);
  if (code === 0) return;
  process.stderr.write(output);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENOTCACHED|ENETUNREACH/.test(output)) {
    fail(
      'The package registry cannot be reached, and the packages are not in the npm cache.\n' +
        'Connect to the network for this one time (or point npm at your own registry), and run again.',
    );
  }
  fail(`npm ci failed (exit ${code}). The lines above are from npm.`);
}

/** Says that a step goes on, every five seconds. @param {string} what */
function tell(what) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  process.stderr.write(`${what} …\n`);
  const timer = setInterval(() => process.stderr.write(`  … ${seconds()} s\n`), 5000);
  return (/** @type {boolean} */ done) => {
    clearInterval(timer);
    if (done) process.stderr.write(`  done in ${seconds()} s\n`);
  };
}

/** @param {string[]} npmArgs @returns {Promise<{ code: number, output: string }>} */
function runNpm(npmArgs) {
  const inNpm = process.env['npm_execpath'];
  const [command, first] =
    inNpm !== undefined && /npm-cli\.(c|m)?js$/.test(inNpm)
      ? [process.execPath, [inNpm]]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...npmArgs], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command === 'npm.cmd',
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-8000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param {string | undefined} version */
function isNewEnough(version) {
  return Number(/^v?(\d+)\./.exec(version ?? '')?.[1] ?? 0) >= NEEDED_MAJOR;
}

/** This process, the Node that npm installed, or one on PATH. @returns {string} */
function findNode() {
  if (isNewEnough(process.version)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = [binFolder, ...(process.env['PATH'] ?? '').split(delimiter)];
  for (const path of folders.map((folder) => join(folder, name))) {
    if (!existsSync(path)) continue;
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
    if (isNewEnough(stdout ?? '')) return path;
  }
  return fail(
    `This needs Node ${NEEDED_MAJOR} or newer, and this is ${process.version}.\n` +
      `On Linux x64 npm brings it along; on ${process.platform} ${process.arch} install it yourself.`,
  );
}

/** @param {string} node */
async function handOver(node) {
  process.env['PATH'] = `${binFolder}${delimiter}${process.env['PATH'] ?? ''}`;
  // Node keeps what it compiled: every later start of ours takes a third of the time.
  process.env['NODE_COMPILE_CACHE'] ??= join(root, '.cache', 'compile');
  process.chdir(root);
  if (node === process.execPath) {
    whenParentDies(() => process.kill(process.pid, 'SIGTERM'));
    nodeModule.enableCompileCache?.(process.env['NODE_COMPILE_CACHE']);
    process.argv = [node, script, ...args];
    await import(pathToFileURL(script).href);
    return;
  }
  const child = spawn(node, [script, ...args], {
    // The channel tells the child when this process is killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)));
  }
  whenParentDies(() => child.kill('SIGTERM'));
  child.once('error', (error) => fail(error.message));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1);
    process.removeAllListeners();
  });
}

/**
 * npm tells a signal to the shell between us at most, and a kill to nobody: then this process or
 * that shell gets another parent.
 * @param {() => void} act
 */
function whenParentDies(act) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const born = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === born) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
}

/** Empty where the system does not tell. @param {number} pid */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
  } catch {
    return '';
  }
}
