import { civilDate, firstOfNextMonth } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { JobKind } from '#contract/flo-api/jobs.ts';
import { createPool } from '#flo-server/db/pool.ts';
import type { Pool } from '#flo-server/db/pool.ts';
import { allJobs } from '#flo-server/jobs/all-jobs.ts';
import { runJob } from '#flo-server/jobs/run-job.ts';

const stepsOf = `select s.name, s.done from job_step s join job_run r on r.id = s.run_id
  where r.kind = $1 and r.key = $2 order by s.position`;

/** Runs the service's own jobs on a register, at a given instant. */
export class RealRuns {
  readonly #pool: Pool;

  constructor(databaseUrl: string) {
    this.#pool = createPool(databaseUrl, { size: 3 });
  }

  /** A key that no run of the kind has had: the register is kept between benchmarks. */
  async nextKey(kind: JobKind, first: CivilDate): Promise<CivilDate> {
    const { rows } = await this.#pool.query<{ key: CivilDate | null }>(
      `select (max(key) + 1) as key from job_run where kind = $1 and key >= $2`,
      [kind, first],
    );
    const next = rows[0]?.key ?? first;
    return kind === 'monthly' && !next.endsWith('-01') ? firstOfNextMonth(next) : civilDate(next);
  }

  async run(kind: JobKind, key: CivilDate, now: Date): Promise<number> {
    const services = { pool: this.#pool, clock: { now: () => now }, parameterOverrides: {} };
    const began = performance.now();
    const outcome = await runJob(services, allJobs[kind], key);
    const seconds = (performance.now() - began) / 1000;
    if (outcome !== 'finished') throw new Error(`the ${kind} run ended as ${outcome}`);
    return seconds;
  }

  /** How much each step of a run did. */
  async done(kind: JobKind, key: CivilDate): Promise<Readonly<Record<string, number>>> {
    const { rows } = await this.#pool.query<{ name: string; done: number }>(stepsOf, [kind, key]);
    return Object.fromEntries(rows.map(({ name, done }) => [`${kind}.${name}, done`, done]));
  }

  async stop(): Promise<void> {
    await this.#pool.end();
  }
}
