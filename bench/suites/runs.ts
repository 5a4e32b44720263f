import { civilDate, firstOfNextMonth } from '#contract/time/civil-date.ts';
import { interleave } from '../harness/interleave.ts';
import { median, summarise } from '../harness/statistics.ts';
import { startWorker } from '../harness/worker.ts';
import type { LoadJob } from '../processes/load-generator.ts';
import type { Rate } from '../processes/repeat.ts';
import { withClient } from '../world/database.ts';
import { disturb } from '../world/disturb.ts';
import { today } from '../world/moment.ts';
import { samplePeople } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { bareMonth } from './runs/bare-month.ts';
import { bareNight } from './runs/bare-night.ts';
import { timeDecisions } from './runs/decisions.ts';
import { RealRuns } from './runs/real-runs.ts';
import type { Findings, Suite } from './suite.ts';

const TODAY = civilDate(today);
const NIGHT = new Date(`${today}T01:00:00Z`);
const LOOK_UPS = 2_000;

/** Nights of the whole register, and the same places given by bare SQL, turn about on the same work. */
async function nights(url: string, real: RealRuns, { scale, say }: World): Promise<Findings> {
  const effective = firstOfNextMonth(TODAY);
  let round = 0;
  let steps: Readonly<Record<string, number>> = {};
  const work = async () => {
    round += 1;
    return withClient(url, (client) => disturb(client, today, round));
  };
  const night = async (): Promise<number> => {
    const key = await real.nextKey('nightly', TODAY);
    const seconds = await real.run('nightly', key, NIGHT);
    steps = await real.done('nightly', key);
    return seconds;
  };
  const bare = () => withClient(url, (client) => bareNight(client, today, effective));
  // What the register has been left with is done first; both sides find warm pages after it.
  await bare();
  await night();
  let places = 0;
  const seconds = await interleave(
    scale.repeats,
    async () => {
      const { people, places: freed } = await work();
      const taken = await night();
      say(`  night: ${taken.toFixed(1)} s for ${people} without a list and ${freed} free places`);
      return [taken];
    },
    async () => {
      await work();
      const found = await bare();
      ({ places } = found);
      say(`  bare night: ${found.seconds.toFixed(1)} s, ${places} places`);
      // What was only looked at here is done, and not left to the other side.
      await night();
      return [found.seconds];
    },
  );
  return {
    measurements: [
      {
        figure: 'runs.nightly',
        measured: median(seconds.measured),
        limit: median(seconds.limit),
      },
    ],
    details: {
      'nightly, s': summarise(seconds.measured),
      'bare night, s': summarise(seconds.limit),
      'bare night, places': places,
      ...steps,
    },
  };
}

/** Nights before the 1st, and the same pictures by bare SQL. */
async function months(url: string, real: RealRuns, { scale, say }: World): Promise<Findings> {
  const first = firstOfNextMonth(TODAY);
  let steps: Readonly<Record<string, number>> = {};
  const month = async (): Promise<number> => {
    const key = await real.nextKey('monthly', first);
    const seconds = await real.run('monthly', key, new Date(`${key}T00:00:00Z`));
    steps = await real.done('monthly', key);
    say(`  month: ${seconds.toFixed(1)} s`);
    return seconds;
  };
  const bare = async (): Promise<number> => {
    const key = await real.nextKey('monthly', first);
    const seconds = await withClient(url, (client) => bareMonth(client, key));
    say(`  bare month: ${seconds.toFixed(1)} s`);
    return seconds;
  };
  await bare();
  const seconds = await interleave(
    scale.repeats,
    async () => [await month()],
    async () => [await bare()],
  );
  return {
    measurements: [
      {
        figure: 'runs.monthly',
        measured: median(seconds.measured),
        limit: median(seconds.limit),
      },
    ],
    details: {
      'monthly, s': summarise(seconds.measured),
      'bare month, s': summarise(seconds.limit),
      ...steps,
    },
  };
}

/** One decision beside one look-up, of a caller who has the service to themselves. */
async function decisions(world: World): Promise<Findings> {
  const register = await world.register();
  const api = await world.central();
  const signedIn = await world.signedIn();
  const nins = await samplePeople(register, LOOK_UPS);
  const load = startWorker<LoadJob, Rate>('load-generator.ts');
  try {
    const share = { api, signedIn, nins, concurrency: 1 };
    const milliseconds = world.scale.loadMilliseconds;
    await load.ask({ ...share, milliseconds });
    const lookUp = await load.ask({ ...share, milliseconds });
    const each = timeDecisions();
    const slowest = Math.max(...Object.values(each));
    const limit = (lookUp.seconds * 1000) / lookUp.times;
    return {
      measurements: [{ figure: 'runs.decision', measured: slowest, limit }],
      details: Object.fromEntries(
        Object.entries(each).map(([name, ms]) => [`decision: ${name}, µs`, ms * 1000]),
      ),
    };
  } finally {
    await load.stop();
  }
}

/** The nightly and the monthly run over the register, and a single decision. */
export const runs: Suite = async (world) => {
  const { url } = await world.register();
  const real = new RealRuns(url);
  try {
    const found = [
      await decisions(world),
      await nights(url, real, world),
      await months(url, real, world),
    ];
    return {
      measurements: found.flatMap(({ measurements }) => measurements),
      details: Object.assign({}, ...found.map(({ details }) => details)) as Findings['details'],
    };
  } finally {
    await real.stop();
  }
};
