import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutations } from './table.ts';

const entry = join(import.meta.dirname, '../index.ts');

const SEED = 7;
/** Where another seed shows what is broken sooner. Nothing but time hangs on it. */
const sooner: Readonly<Record<string, number>> = {
  cursorBeforeRows: 4,
  tombstonesDropped: 4,
  neverImpatient: 8,
  nameNotHeld: 8,
  sentWhileLocked: 2,
};

/** Lives histories with a client of which one thing is broken; what it said in the end. */
async function soakBroken(mutation: string): Promise<{ code: unknown; said: string }> {
  const seed = String(sooner[mutation] ?? SEED);
  const options = ['--histories', '600', '--seed', seed, '--mutation', mutation];
  const child = spawn('node', [entry, ...options]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => (said += part));
  }
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, said };
}

describe('the soak', () => {
  it.each(Object.entries(mutations))(
    'does not let a client through where this is broken: %s',
    async (name) => {
      const { code, said } = await soakBroken(name);
      expect(said).toContain('1 failed');
      expect(said).toContain('The shortest history that shows it:');
      expect(said).not.toContain('is void');
      expect(code).toBe(1);
    },
    120_000,
  );
});
