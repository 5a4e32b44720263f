import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this id exists and has not merely left its entry behind. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return (await processState(pid)) !== 'Z';
}

/**
 * When the process started, in the kernel's ticks: tells a process from a later one with the same
 * id. Undefined when it does not exist; empty where the system does not tell.
 */
export async function startTicks(pid: number): Promise<string | undefined> {
  if (!(await isAlive(pid))) return undefined;
  return (await statFields(pid))?.[19] ?? '';
}

/** Waits until the process is gone; false when it is still there after the time. */
export async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    if (!(await isAlive(pid))) return true;
    await sleep(20);
  }
  return !(await isAlive(pid));
}

/** The command line of a process, or empty. */
export async function commandLine(pid: number): Promise<string> {
  const raw = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return raw.replaceAll('\0', ' ').trim();
}

async function processState(pid: number): Promise<string | undefined> {
  return (await statFields(pid))?.[0];
}

/** Fields of /proc/PID/stat from the state on (the name before it may hold spaces). */
async function statFields(pid: number): Promise<string[] | undefined> {
  const raw = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (raw === undefined) return undefined;
  return raw.slice(raw.lastIndexOf(')') + 2).split(' ');
}
