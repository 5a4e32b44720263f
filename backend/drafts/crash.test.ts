import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { loadSealingKey } from '../sealing/sealing-key.ts';
import { killAt } from '../testing/kill-at.ts';
import { WorkStore } from '../work-store/work-store.ts';
import { DraftStore } from './draft-store.ts';
import type { Orders } from './testing/crash-child.ts';

const CHILD = join(import.meta.dirname, 'testing', 'crash-child.ts');
const citizenId = CitizenId.parse('4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11');
const now = '2026-11-23T11:00:00Z';
const [short, long] = ['Vil bytte', 'Vil bytte til en lege nær jobben'];

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'flo-drafts-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it.each([
  ['draft.writing', undefined],
  ['draft.written', short],
  ['draft.writing#2', short],
  ['draft.written#2', long],
  ['draft.dropping', long],
  ['draft.dropped', undefined],
])(
  'a draft whose process was killed at %s is there as it was last written down (P20)',
  { timeout: 60_000 },
  async (dieAt, words) => {
    const orders: Orders = { dataDir, now, dieAt, citizenId, words: [short, long, null] };
    await killAt(CHILD, orders);
    const sealingKey = () => loadSealingKey(dataDir);
    const work = new WorkStore({ dataDir, sealingKey, log: () => undefined });
    const store = new DraftStore(await work.open(), 'ingrid', {
      now: () => new Date(now),
      atLeast: () => new Date(now),
    });
    expect(store.get({ citizenId, context: 'callNote' })?.content).toBe(words);
    await work.close();
  },
);
