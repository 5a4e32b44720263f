import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { electronRuntime } from '#scripts/verification-runtime/index.ts';
import { launchElectron, openFirstWindow } from '../fixtures/electron-app.ts';
import { expect, NO_SERVICE, rememberSomebody, test } from './electron-test.ts';
import { asOrdinaryUser, handOver } from './ordinary-user.ts';

const SECCOMP_FILTER = '2';

test('as an ordinary user every page lives in the system’s sandbox', async ({ folder }) => {
  const options = await asOrdinaryUser(folder);
  const data = join(options.home ?? folder, 'data');
  await mkdir(data);
  await rememberSomebody(data);
  await handOver(data);
  const electron = await launchElectron(
    [...NO_SERVICE, `--data-dir=${data}`, '--no-open'],
    options,
  );
  const page = await openFirstWindow(electron);
  await expect(page.getByRole('combobox').first()).toBeVisible();
  const pids = await electron.evaluate(({ app }) =>
    app.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
  );
  expect(pids.length).toBeGreaterThan(0);
  if (process.platform === 'linux') {
    for (const pid of pids) {
      const status = await readFile(`/proc/${pid}/status`, 'utf8');
      expect(/^Seccomp:\s+(\d)/m.exec(status)?.[1]).toBe(SECCOMP_FILTER);
      expect(/^NoNewPrivs:\s+(\d)/m.exec(status)?.[1]).toBe('1');
    }
  }
  await electron.close();
});

test('the backend process knows little of its surroundings', async ({ lone }) => {
  const pid = await lone.electron.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'FLO backend')?.pid,
  );
  expect(pid).toBeGreaterThan(0);
  if (process.platform !== 'linux') return;
  const names = (await readFile(`/proc/${pid}/environ`, 'utf8'))
    .split('\0')
    .map((line) => line.split('=', 1)[0] ?? '')
    .filter((name) => name !== '');
  expect(names).toContain('PATH');
  expect(names.filter((name) => /^(NODE|npm|PLAYWRIGHT|FLO|DISPLAY|DATABASE)/.test(name))).toEqual(
    [],
  );
});

test('the self-test passes, prints one line and ends', async ({ folder }) => {
  const { executablePath, betterSqlite3BindingPath: binding } = await electronRuntime();
  const root = join(import.meta.dirname, '../..');
  const { stdout } = await promisify(execFile)(
    executablePath,
    [
      join(root, 'out/main/index.js'),
      '--self-test',
      `--data-dir=${folder}`,
      '--disable-gpu',
      ...(binding === undefined ? [] : [`--sqlite-binding=${binding}`]),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { cwd: dirname(root) },
  );
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({ selfTest: true, failed: [], policyViolations: 0 });
});

test('ending main ends every process of the app', async ({ folder }) => {
  const electron = await launchElectron([...NO_SERVICE, `--data-dir=${folder}`, '--no-open']);
  await openFirstWindow(electron);
  const pids = await electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  const ended = new Promise((resolve) => electron.process().once('exit', resolve));
  electron.process().kill('SIGTERM');
  await ended;
  const alive = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  await expect.poll(() => pids.filter(alive)).toEqual([]);
});
