import { interleave } from '../harness/interleave.ts';
import { median, summarise } from '../harness/statistics.ts';
import { startWorker } from '../harness/worker.ts';
import type { DriverJob } from '../processes/bare-driver.ts';
import type { LoadJob } from '../processes/load-generator.ts';
import type { Rate } from '../processes/repeat.ts';
import { today } from '../world/moment.ts';
import { halves, samplePeople } from '../world/people.ts';
import type { Suite } from './suite.ts';

/** The same for both sides: enough to keep the database busy, few enough to stay in its pool. */
const CONCURRENCY = 16;
const PEOPLE = 40_000;

const perSecond = ({ times, seconds }: Rate): number => times / seconds;

/** Citizen look-ups a second through the API, and by the bare driver running the same SQL. */
export const throughput: Suite = async (world) => {
  const register = await world.register();
  const api = await world.central();
  const signedIn = await world.signedIn();
  const { first, second } = halves(await samplePeople(register, PEOPLE));
  const load = startWorker<LoadJob, Rate>('load-generator.ts');
  const driver = startWorker<DriverJob, Rate>('bare-driver.ts');
  try {
    const share = { concurrency: CONCURRENCY };
    const viaApi = (milliseconds: number) =>
      load.ask({ api, signedIn, nins: first, milliseconds, ...share });
    const viaDriver = (milliseconds: number) =>
      driver.ask({ databaseUrl: register.url, nins: second, today, milliseconds, ...share });
    const warmUp = world.scale.loadMilliseconds;
    await viaApi(warmUp);
    await viaDriver(warmUp);
    const rates = await interleave(
      world.scale.rounds,
      async () => [perSecond(await viaApi(world.scale.loadMilliseconds))],
      async () => [perSecond(await viaDriver(world.scale.loadMilliseconds))],
    );
    return {
      measurements: [
        {
          figure: 'throughput.lookups',
          measured: median(rates.measured),
          limit: median(rates.limit),
        },
      ],
      details: {
        'through the API, look-ups/s': summarise(rates.measured),
        'bare driver, look-ups/s': summarise(rates.limit),
      },
    };
  } finally {
    await load.stop();
    await driver.stop();
  }
};
