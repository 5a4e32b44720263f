import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { interleave } from '../harness/interleave.ts';
import { median, summarise } from '../harness/statistics.ts';
import { withClient } from '../world/database.ts';
import { today } from '../world/moment.ts';
import { DELTA_ROWS, touchReference } from '../world/touch-reference.ts';
import { fillBare, fillCache } from './fill.ts';
import type { Suite } from './suite.ts';

/** 5,000 changed rows from the service into a cache that is filled. */
export const delta: Suite = async (world) => {
  const { url } = await world.register();
  const api = await world.central();
  const signedIn = await world.signedIn();
  const folder = await mkdtemp(`${tmpdir()}/flo-bench-delta-`);
  const touch = () => withClient(url, touchReference);
  const file = `${folder}/bare.sqlite`;
  try {
    await fillCache({ api, signedIn, dataDir: folder, delta: false });
    await fillBare({ databaseUrl: url, file, today });
    const seconds = await interleave(
      world.scale.repeats,
      async () => {
        await touch();
        return [(await fillCache({ api, signedIn, dataDir: folder, delta: true })).seconds];
      },
      async () => {
        const keys = await touch();
        const filled = await fillBare({ databaseUrl: url, file, today, keys });
        if (filled.rows !== DELTA_ROWS) throw new Error(`${filled.rows} rows had changed`);
        // What was changed for this side is not left to the other.
        await fillCache({ api, signedIn, dataDir: folder, delta: true });
        return [filled.seconds];
      },
    );
    const [measured, limit] = [median(seconds.measured), median(seconds.limit)];
    return {
      measurements: [
        { figure: 'delta.seconds', measured, limit },
        { figure: 'delta.rows', measured: DELTA_ROWS / measured, limit: DELTA_ROWS / limit },
      ],
      details: {
        rows: DELTA_ROWS,
        'delta, s': summarise(seconds.measured),
        'bare, s': summarise(seconds.limit),
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
