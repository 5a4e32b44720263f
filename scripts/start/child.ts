import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { inProject } from '../lib/project.ts';
import { UserError } from '../lib/user-error.ts';

export interface ChildOptions {
  /** For people: "the central service". */
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** What it says on stderr goes here. */
  readonly logFile: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A process that runs until it is stopped. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  /** The JSON line it prints when it is ready. */
  readonly ready: Readonly<Record<string, unknown>>;
  /** Resolves with words when it ends, whoever ended it. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const STOP_PATIENCE_MS = 10_000;

/** Arguments that make a Node child end when its parent is gone, however that ended. */
export const lifeline = ['--import', inProject('scripts/lifeline.mjs')];

/**
 * Starts a process and waits for its ready line.
 *
 * @throws UserError with the last lines of its log when it ends before that.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, program, args, logFile } = options;
  const child = spawn(program, args, {
    cwd: inProject(),
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C in the terminal reaches only us; we stop the others in order.
    detached: process.platform !== 'win32',
  });
  let tail = '';
  const log = createWriteStream(logFile, { flags: 'w', mode: 0o600 });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    tail = (tail + chunk).slice(-2000);
    log.write(chunk);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`ended with ${code ?? signal}`));
  });
  void ended.then(() => log.end());
  const ready = await Promise.race([readyLine(child), ended]);
  if (typeof ready === 'string') {
    throw new UserError(`${name} did not start: ${ready}\n${tail.trim()}`);
  }
  return { name, pid: child.pid ?? 0, ready, ended, stop: () => stop(child, ended) };
}

function readyLine(child: ChildProcess): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = parse(line);
      if (message?.['ready'] === true) resolve(message);
    });
  });
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  await ended;
  clearTimeout(impatient);
}
