import { civilDate } from '#contract/time/civil-date.ts';
import { createPool } from '../../db/pool.ts';
import { defineJob } from '../../jobs/job.ts';
import { runJob } from '../../jobs/run-job.ts';
import { testClock } from '../../testing/clock.ts';
import { registerEventsStep } from '../step.ts';

// A process of its own that is killed in the middle of a night: database, instant, night, batch.
const [url = '', now = '', night = '', batch = ''] = process.argv.slice(2);
await runJob(
  { pool: createPool(url), clock: testClock(now), parameterOverrides: {} },
  defineJob({ kind: 'nightly', steps: [registerEventsStep] }),
  civilDate(night),
  {
    faultAt: (when, _step, at) => {
      if (when === 'before' && at === Number(batch)) process.kill(process.pid, 'SIGKILL');
    },
  },
);
