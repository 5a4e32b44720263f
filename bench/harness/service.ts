import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve as resolvePath } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './paths.ts';

export interface ServiceOptions {
  /** Script, from the project's root. */
  readonly script: string;
  readonly args: readonly string[];
  /** Laid over our own: a command line can be read by everybody on the machine. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where its standard error goes. */
  readonly logFile: string;
  readonly readyWithinMs?: number;
}

/** A process that told in one line of JSON on its standard output that it is ready. */
export interface Service {
  /** What stood in that line. */
  readonly ready: Readonly<Record<string, unknown>>;
  readonly pid: number;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 10_000;

/** @throws Error when it ends or stays silent instead of becoming ready. */
export async function startService(options: ServiceOptions): Promise<Service> {
  await mkdir(dirname(options.logFile), { recursive: true });
  const log = await open(options.logFile, 'w');
  const child = spawn(process.execPath, [resolvePath(root, options.script), ...options.args], {
    cwd: root,
    env: { ...process.env, ...options.env },
    // Straight into the file: a log that went through this process would be measured with it.
    stdio: ['ignore', 'pipe', log.fd],
  });
  try {
    const ready = await firstLine(child, options);
    return { ready, pid: child.pid ?? Number.NaN, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  } finally {
    await log.close();
  }
}

function firstLine(child: ChildProcess, options: ServiceOptions): Promise<Record<string, unknown>> {
  const { script, logFile, readyWithinMs = 120_000 } = options;
  return new Promise((resolve, reject) => {
    const give = (why: string): void => reject(new Error(`${script} ${why}; see ${logFile}`));
    const timer = setTimeout(() => give('did not become ready'), readyWithinMs);
    child.once('exit', (code) => {
      clearTimeout(timer);
      give(`ended (${code ?? 'by a signal'}) before it was ready`);
    });
    if (child.stdout === null) return give('has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"ready":true')) return;
      clearTimeout(timer);
      resolve(JSON.parse(line) as Record<string, unknown>);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await gone;
  clearTimeout(timer);
}

/** A member of a ready line that must be text. */
export function readyText(service: Service, member: string): string {
  const value = service.ready[member];
  if (typeof value !== 'string') throw new Error(`the ready line has no ${member}`);
  return value;
}
