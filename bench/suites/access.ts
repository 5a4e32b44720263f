import { cacheFolder, resultsFolder } from '../harness/paths.ts';
import { interleave } from '../harness/interleave.ts';
import { readyText, startService } from '../harness/service.ts';
import { median, summarise } from '../harness/statistics.ts';
import { startWorker } from '../harness/worker.ts';
import type { TimedJob, TimedRate } from '../processes/timed-lookups.ts';
import { clockArguments } from '../world/moment.ts';
import { samplePeople } from '../world/people.ts';
import type { World } from '../world/world.ts';
import type { Suite } from './suite.ts';

/** As in the suite of look-ups a second. */
const CONCURRENCY = 16;
/** A service with some callers at once, and time to spare. */
const CALM = 4;
const PEOPLE = 40_000;

async function startSide(world: World, side: 'with' | 'without'): Promise<string> {
  const { url, population } = await world.register();
  const key = `${cacheFolder}/register-${population}.audit.key`;
  const service = await startService({
    script: 'bench/processes/access-server.ts',
    args: [
      ...(side === 'without' ? ['--without'] : ['--audit-key-file', key]),
      ...clockArguments(),
    ],
    env: { DATABASE_URL: url },
    logFile: `${resultsFolder}/access-server-${side}.log`,
  });
  world.cleanup.add(() => service.stop());
  return readyText(service, 'api');
}

/**
 * Look-ups through the API with access and audit, against the same service without: how many a second,
 * and how long each takes. Turn about, on the same register, for the same people.
 */
export const access: Suite = async (world) => {
  const sides = {
    with: await startSide(world, 'with'),
    without: await startSide(world, 'without'),
  };
  const nins = await samplePeople(await world.register(), PEOPLE);
  const workers = {
    with: startWorker<TimedJob, TimedRate>('timed-lookups.ts'),
    without: startWorker<TimedJob, TimedRate>('timed-lookups.ts'),
  };
  const { loadMilliseconds: milliseconds, rounds } = world.scale;
  const ask = (side: 'with' | 'without', concurrency: number) =>
    workers[side].ask({ api: sides[side], nins, concurrency, milliseconds });
  const under = (concurrency: number, rates?: Record<'with' | 'without', number[]>) => {
    const turn = (side: 'with' | 'without') => async () => {
      const { times, seconds, latencies } = await ask(side, concurrency);
      rates?.[side].push(times / seconds);
      return latencies;
    };
    return interleave(rounds, turn('with'), turn('without'));
  };
  try {
    await ask('with', CONCURRENCY);
    await ask('without', CONCURRENCY);
    const rates = { with: [] as number[], without: [] as number[] };
    const busy = await under(CONCURRENCY, rates);
    const calm = await under(CALM);
    return {
      measurements: [
        {
          figure: 'access.lookups',
          measured: median(rates.with),
          limit: median(rates.without),
        },
        {
          figure: 'access.latency',
          measured: median(busy.measured),
          limit: median(busy.limit),
        },
        {
          figure: 'access.calm',
          measured: median(calm.measured),
          limit: median(calm.limit),
        },
      ],
      details: {
        'with access and audit, look-ups/s': summarise(rates.with),
        'without, look-ups/s': summarise(rates.without),
        'with access and audit, ms': summarise(busy.measured),
        'without, ms': summarise(busy.limit),
        'with access and audit, four at once, ms': summarise(calm.measured),
        'without, four at once, ms': summarise(calm.limit),
      },
    };
  } finally {
    await workers.with.stop();
    await workers.without.stop();
  }
};
