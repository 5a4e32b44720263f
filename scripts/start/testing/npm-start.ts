import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inProject } from '../../lib/project.ts';

interface Ready {
  readonly ready: true;
  readonly api: string;
  readonly openapi: string;
  readonly workspace: string;
  readonly issuer: string;
  readonly pid: number;
}

export interface Started {
  readonly pid: number;
  readonly ready: Ready;
  /** What it has said to people. */
  readonly said: string;
  readonly exitCode: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Runs what `npm start` runs and waits for its line; rejects with what it said when it ends first. */
export function npmStart(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const child = spawn(process.execPath, [inProject('scripts/bootstrap.mjs'), 'start', ...args], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exitCode = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('close', () => reject(new Error(said)));
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve({
        pid: child.pid ?? 0,
        ready: JSON.parse(line) as Ready,
        said,
        exitCode,
        kill: (signal) => void child.kill(signal),
      });
    });
  });
}
