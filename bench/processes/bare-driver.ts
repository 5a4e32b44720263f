/** The limit of look-ups a second: the bare driver, the service's own SQL, nothing else. */
import pg from 'pg';
import { overviewByNin } from '#flo-server/citizens/overview-sql.ts';
import { answerJobs } from '../harness/worker.ts';
import { repeatFor, type Rate } from './repeat.ts';

export interface DriverJob {
  readonly databaseUrl: string;
  readonly nins: readonly string[];
  readonly today: string;
  readonly concurrency: number;
  readonly milliseconds: number;
}

let pool: pg.Pool | undefined;

answerJobs(async (job: DriverJob): Promise<Rate> => {
  pool ??= new pg.Pool({ connectionString: job.databaseUrl, max: job.concurrency });
  const db = pool;
  return repeatFor(job.milliseconds, job.concurrency, async (turn) => {
    const nin = job.nins[turn % job.nins.length];
    const { rowCount } = await db.query({
      name: 'overview',
      text: overviewByNin,
      values: [nin, job.today],
    });
    if (rowCount !== 1) throw new Error('a look-up found nobody');
  });
});
