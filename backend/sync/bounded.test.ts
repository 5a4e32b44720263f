import { afterEach, expect, it } from 'vitest';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { filledCache } from '../testing/filled-cache.ts';
import { ModelService } from '../testing/model-service.ts';
import { doctor, put } from '../testing/rows.ts';
import { RepairPace } from './repair-pace.ts';
import { syncOnce } from './sync-once.ts';

const CHANGES = 5_000;
/** As many rows as the client asks for at once. */
const PAGE = 100;

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

it('takes 5,000 changes a page at a time, and whoever else has something to do comes in between (P10)', async () => {
  const { cache, remove } = filledCache([]);
  cleanUps.push(remove);
  const service = new ModelService(PAGE);
  const run = {
    cache,
    source: service,
    signal: new AbortController().signal,
    log: () => undefined,
    pace: new RepairPace(),
  };
  await syncOnce(run);
  for (let n = 1; n <= CHANGES; n += 1) service.change(put('doctors', doctor(n)));

  // A call that wants an answer: it looks how far the copy has come each time it gets a turn.
  const seen = new Set<number>();
  let done = false;
  const others = (async () => {
    while (!done) {
      seen.add(cache.counts().doctors);
      await nextTurn();
    }
  })();
  await syncOnce(run);
  done = true;
  await others;
  const stops = [...seen].sort((a, b) => a - b);
  const steps = stops.slice(1).map((at, i) => at - (stops[i] ?? 0));
  expect(cache.counts().doctors).toBe(CHANGES);
  expect(Math.max(...steps, CHANGES - (stops.at(-1) ?? 0))).toBeLessThanOrEqual(PAGE);
});
