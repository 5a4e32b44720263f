import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FaultPoint, faultPoints } from '#contract/faults/fault-point.ts';
import { deepCheck } from './deep-check.ts';
import { ReferenceCache } from './reference-cache.ts';
import { sourceRows } from './rows.ts';
import { searchReference } from './search.ts';

const ROWS = 30;
const source = (file: string): string => JSON.stringify(join(import.meta.dirname, file));

/** A process that has generation `en` whole, and dies at a point on its way to generation `to`. */
const dying = (dataDir: string, point: FaultPoint, how: string): string => `
  import { armFaultPoint } from ${source('../../contract/faults/fault-point.ts')};
  import { ReferenceCache } from ${source('reference-cache.ts')};
  import { doctor, office, put } from ${source('../testing/rows.ts')};
  const cache = new ReferenceCache({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined });
  const rows = (lastName) => [put('gpOffices', office(1)),
    ...Array.from({ length: ${ROWS} }, (_, n) => put('doctors', doctor(n + 1, { lastName })))];
  const checkpoint = (cursor) => ({ epoch: 'e', cursor, asOf: '2026-11-21T08:00:00Z' });
  cache.apply(rows('en'), checkpoint('en'));
  armFaultPoint(${JSON.stringify(point)}, () => process.kill(process.pid, 'SIGKILL'));
  ${how}
  console.log('alive');`;

const page = `cache.apply(rows('to'), checkpoint('to'));`;
const anew = `
  const next = cache.beginReplacement();
  next.add(rows('to'));
  for (const step of next.index(20)) void step;
  next.finish(checkpoint('to'));`;
const repaired = `
  const next = cache.beginReplacement();
  next.add(rows('to').slice(1));
  for (const step of next.keep(new Set(['doctors']), 10)) void step;
  for (const step of next.index(20)) void step;
  next.finish(checkpoint('to'));`;

const [received, rowsWritten, checkpointWritten, committed, doubtNoted, ...swap] =
  faultPoints.cache;
const steps: readonly (readonly [what: string, point: FaultPoint, how: string, is: string])[] = [
  ['a page of changes', received, page, 'en'],
  ['a page of changes', rowsWritten, page, 'en'],
  ['a page of changes', checkpointWritten, page, 'en'],
  ['a page of changes', committed, page, 'to'],
  ...swap.flatMap((point) => {
    const is = point === 'cache.replacementAdopted' ? 'to' : 'en';
    return [
      ['a whole new copy', point, anew, is] as const,
      ['a repair', point, repaired, is] as const,
    ];
  }),
];

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'flo-fault-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Lets a process die, and opens what it left. */
async function left(point: FaultPoint, how: string): Promise<ReferenceCache> {
  const child = spawn('node', ['--input-type=module', '-e', dying(dataDir, point, how)]);
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect({ said, signal }).toEqual({ said: '', signal: 'SIGKILL' });
  return new ReferenceCache({ dataDir, log: () => undefined });
}

function soundness(cache: ReferenceCache): unknown {
  for (const look = deepCheck(cache); ;) {
    const { done, value } = look.next();
    if (done === true) return value;
  }
}

describe('a process killed with SIGKILL', () => {
  it.each(steps)(
    'in the middle of %s, at %s, leaves one checkpoint whole (P2)',
    async (...step) => {
      const [, point, how, is] = step;
      const cache = await left(point, how);
      expect(cache.checkpoint()?.cursor).toBe(is);
      const names = cache.read((db) =>
        sourceRows(db, 'doctors').map((row) => (row as { lastName: string }).lastName),
      );
      expect(names).toEqual(Array.from({ length: ROWS }, () => is));
      expect(cache.read((db) => searchReference(db, is))).toHaveLength(ROWS);
      expect(cache.counts().gpOffices).toBe(1);
      expect(soundness(cache)).toEqual([]);
      expect(cache.rebuilt).toBe(false);
      expect(existsSync(join(dataDir, 'reference.next.sqlite'))).toBe(false);
      cache.close();
    },
  );

  it('after a doubt was noted, has it noted (P2)', async () => {
    const cache = await left(doubtNoted, `cache.doubt('doctors', 'damaged');`);
    const doubts = cache.states().flatMap(({ collection, doubt }) => (doubt ? [collection] : []));
    expect(doubts).toEqual(['doctors']);
    cache.close();
  });
});
