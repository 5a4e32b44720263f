import { spawn } from 'node:child_process';
import { projectRoot } from './project.ts';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Shows the output as it comes, on our stderr. Default false: it is only returned. */
  readonly show?: boolean;
  /** Kills it after this time; the code is then 124. */
  readonly timeoutMs?: number;
  readonly uid?: number;
  readonly gid?: number;
}

export interface RunOutcome {
  readonly code: number;
  /** stdout and stderr, interleaved as they came. */
  readonly output: string;
}

/** Runs a program to its end with stdin closed. Never throws: a program that is missing is code 127. */
export function run(
  program: string,
  args: readonly string[],
  { env, cwd = projectRoot, show = false, timeoutMs, ...account }: RunOptions = {},
): Promise<RunOutcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...account,
    });
    let output = '';
    let late = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    const keep = (chunk: string): void => {
      output += chunk;
      if (show) process.stderr.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : (code ?? 1), output });
    });
  });
}
