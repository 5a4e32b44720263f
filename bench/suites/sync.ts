import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { interleave } from '../harness/interleave.ts';
import { median, summarise } from '../harness/statistics.ts';
import { withClient } from '../world/database.ts';
import { today } from '../world/moment.ts';
import { DELTA_ROWS, touchReference } from '../world/touch-reference.ts';
import type { World } from '../world/world.ts';
import { fillBareTables, fillCache } from './fill.ts';
import type { Findings, Suite } from './suite.ts';
import { longestFrame } from './sync/longest-frame.ts';
import { workingDay } from './sync/working-day.ts';

/** A whole copy from a service that is warm, beside bare inserts into the same tables. */
async function whole(world: World, folder: string): Promise<Findings> {
  const { url } = await world.register();
  const job = { api: await world.central(), signedIn: await world.signedIn(), delta: false };
  // Warms the service up: it reads everything once to know what a whole copy holds.
  await fillCache({ ...job, dataDir: `${folder}/warm` });
  const seconds = await interleave(
    world.scale.repeats,
    async (round) => [(await fillCache({ ...job, dataDir: `${folder}/cache-${round}` })).seconds],
    async (round) => {
      const file = `${folder}/bare-${round}.sqlite`;
      return [(await fillBareTables({ databaseUrl: url, file, today })).seconds];
    },
  );
  const [measured, limit] = [median(seconds.measured), median(seconds.limit)];
  world.say(`  whole: ${measured.toFixed(2)} s, bare ${limit.toFixed(2)} s`);
  return {
    measurements: [{ figure: 'sync.snapshot', measured, limit }],
    details: {
      'snapshot, s': summarise(seconds.measured),
      'bare inserts, s': summarise(seconds.limit),
    },
  };
}

/** 5,000 changed rows from a service that is warm, beside bare upserts into the same tables. */
async function changed(world: World, folder: string): Promise<Findings> {
  const { url } = await world.register();
  const job = { api: await world.central(), signedIn: await world.signedIn() };
  const touch = () => withClient(url, touchReference);
  const dataDir = `${folder}/delta`;
  const file = `${folder}/delta.sqlite`;
  await fillCache({ ...job, dataDir, delta: false });
  await fillBareTables({ databaseUrl: url, file, today });
  // Warms the database up: where the whole country is read from the disk, the disk is what is measured.
  await touch();
  await fillCache({ ...job, dataDir, delta: true });
  const seconds = await interleave(
    world.scale.repeats,
    async () => {
      await touch();
      return [(await fillCache({ ...job, dataDir, delta: true })).seconds];
    },
    async () => {
      const keys = await touch();
      const filled = await fillBareTables({ databaseUrl: url, file, today, keys });
      if (filled.rows !== DELTA_ROWS) throw new Error(`${filled.rows} rows had changed`);
      // What was changed for this side is not left to the other.
      await fillCache({ ...job, dataDir, delta: true });
      return [filled.seconds];
    },
  );
  const [measured, limit] = [median(seconds.measured), median(seconds.limit)];
  world.say(`  changed: ${measured.toFixed(2)} s, bare ${limit.toFixed(2)} s`);
  return {
    measurements: [{ figure: 'sync.delta', measured, limit }],
    details: {
      'delta, s': summarise(seconds.measured),
      'bare upserts, s': summarise(seconds.limit),
    },
  };
}

/** The copy of the whole country, what changes in it, and a day of calls while it changes. */
export const sync: Suite = async (world) => {
  const folder = await mkdtemp(`${tmpdir()}/flo-bench-sync-`);
  try {
    const found = [
      await whole(world, folder),
      await changed(world, folder),
      await longestFrame(world),
      await workingDay(world),
    ];
    return {
      measurements: found.flatMap(({ measurements }) => measurements),
      details: Object.assign({}, ...found.map(({ details }) => details)) as Findings['details'],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
