import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { migrate } from '#flo-server/db/migrate.ts';
import { median, summarise } from '../harness/statistics.ts';
import { copyIn, copyOut } from '../world/copy.ts';
import { withFreshDatabase } from '../world/database.ts';
import { seed } from '../world/seed.ts';
import type { Suite } from './suite.ts';

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** The generator's own process, from start to end; and COPY of the same rows into the same schema. */
export const generator: Suite = async (world) => {
  const { url } = await world.register();
  const folder = await mkdtemp(`${tmpdir()}/flo-bench-copy-`);
  // PostgreSQL runs as somebody else when we are root.
  await chmod(folder, 0o777);
  const generated: number[] = [];
  const copied: number[] = [];
  let rows = 0;
  try {
    for (let repeat = 0; repeat < world.scale.repeats; repeat += 1) {
      await withFreshDatabase(url, 'flo_bench_generated', async (target) => {
        await migrate(target);
        generated.push(await secondsOf(() => seed(target, world.scale.generated)));
        rows = await copyOut(target, folder);
      });
      await withFreshDatabase(url, 'flo_bench_copied', async (target) => {
        await migrate(target);
        copied.push(await secondsOf(() => copyIn(target, folder)));
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const [measured, limit] = [median(generated), median(copied)];
  return {
    measurements: [
      { figure: 'generator.seconds', measured, limit },
      { figure: 'generator.rows', measured: rows / measured, limit: rows / limit },
    ],
    details: {
      inhabitants: world.scale.generated,
      rows,
      'generator, s': summarise(generated),
      'bare COPY, s': summarise(copied),
    },
  };
};
