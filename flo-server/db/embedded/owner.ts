import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './error.ts';
import { startTicks } from './processes.ts';

/**
 * Notes that this process owns the folder.
 *
 * @throws EmbeddedPostgresError when another living process does.
 */
export async function claimFolder(dataDir: string): Promise<void> {
  const earlier = await readOwner(dataDir);
  if (earlier !== undefined && earlier.pid !== process.pid) {
    const ticks = await startTicks(earlier.pid);
    if (ticks !== undefined && ticks === earlier.ticks) {
      throw new EmbeddedPostgresError(
        `The database in ${dataDir} is in use by process ${earlier.pid}. Stop that one first.`,
      );
    }
  }
  const ticks = (await startTicks(process.pid)) ?? '';
  await writeFile(ownerFile(dataDir), JSON.stringify({ pid: process.pid, ticks }));
}

/** Takes the note away again. */
export async function releaseFolder(dataDir: string): Promise<void> {
  const owner = await readOwner(dataDir);
  if (owner?.pid === process.pid) await rm(ownerFile(dataDir), { force: true });
}

function ownerFile(dataDir: string): string {
  return join(dataDir, 'owner.json');
}

async function readOwner(dataDir: string): Promise<{ pid: number; ticks: string } | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(ownerFile(dataDir), 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('pid' in value) || !('ticks' in value)) return undefined;
    return { pid: Number(value.pid), ticks: String(value.ticks) };
  } catch {
    return undefined;
  }
}
