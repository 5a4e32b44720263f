import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { interleave } from '../harness/interleave.ts';
import { median, summarise } from '../harness/statistics.ts';
import { today } from '../world/moment.ts';
import { fillBare, fillCache } from './fill.ts';
import type { Suite } from './suite.ts';

/** All reference data from the service into an empty cache, search index and all. */
export const snapshot: Suite = async (world) => {
  const { url } = await world.register();
  const api = await world.central();
  const signedIn = await world.signedIn();
  const folder = await mkdtemp(`${tmpdir()}/flo-bench-snapshot-`);
  let rows = 0;
  try {
    const seconds = await interleave(
      world.scale.repeats,
      async (round) => {
        const filled = await fillCache({
          api,
          signedIn,
          dataDir: `${folder}/cache-${round}`,
          delta: false,
        });
        rows = filled.rows;
        return [filled.seconds];
      },
      async (round) => {
        const file = `${folder}/bare-${round}.sqlite`;
        return [(await fillBare({ databaseUrl: url, file, today })).seconds];
      },
    );
    const [measured, limit] = [median(seconds.measured), median(seconds.limit)];
    return {
      measurements: [
        { figure: 'snapshot.seconds', measured, limit },
        { figure: 'snapshot.rows', measured: rows / measured, limit: rows / limit },
      ],
      details: {
        rows,
        'snapshot, s': summarise(seconds.measured),
        'bare, s': summarise(seconds.limit),
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
