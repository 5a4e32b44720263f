import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTicks } from '#flo-server/db/embedded/processes.ts';
import { UserError } from '../lib/user-error.ts';

/**
 * Takes the data folder for this process; the answer gives it back.
 *
 * @throws UserError when a living `npm start` has it.
 */
export async function claimInstance(dataDir: string): Promise<() => Promise<void>> {
  const file = join(dataDir, 'state.json');
  const earlier = await readState(file);
  if (earlier !== undefined && earlier.pid !== process.pid) {
    const ticks = await startTicks(earlier.pid);
    if (ticks !== undefined && ticks === earlier.ticks) {
      throw new UserError(
        `The workspace is running already (process ${earlier.pid}).\n` +
          'Stop that one first, or start another beside it with --data-dir.',
      );
    }
  }
  const ticks = (await startTicks(process.pid)) ?? '';
  await writeFile(file, JSON.stringify({ pid: process.pid, ticks }), { mode: 0o600 });
  return () => rm(file, { force: true });
}

async function readState(file: string): Promise<{ pid: number; ticks: string } | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('pid' in value) || !('ticks' in value)) return undefined;
    return { pid: Number(value.pid), ticks: String(value.ticks) };
  } catch {
    return undefined;
  }
}
