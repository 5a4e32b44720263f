/** Looks people up and times each look-up, from a process of its own. */
import { lookupCitizen } from '#contract/flo-api/citizens.ts';
import { answerJobs } from '../harness/worker.ts';
import { openKeepAlive } from './keep-alive.ts';
import { repeatFor, type Rate } from './repeat.ts';

export interface TimedJob {
  readonly api: string;
  readonly nins: readonly string[];
  readonly concurrency: number;
  readonly milliseconds: number;
}

export interface TimedRate extends Rate {
  /** Milliseconds of each look-up. */
  readonly latencies: readonly number[];
}

let turns = 0;

answerJobs(async (job: TimedJob): Promise<TimedRate> => {
  const api = new URL(job.api);
  const lines = await Promise.all(
    Array.from({ length: job.concurrency }, () => openKeepAlive(api)),
  );
  const latencies: number[] = [];
  try {
    const rate = await repeatFor(job.milliseconds, job.concurrency, async (_, lane) => {
      turns += 1;
      const body = JSON.stringify({ nin: job.nins[turns % job.nins.length] });
      const began = performance.now();
      const answer = await lines[lane]?.post(lookupCitizen.path, body);
      latencies.push(performance.now() - began);
      if (answer?.status !== 200) throw new Error(`a look-up was answered ${answer?.status}`);
    });
    return { ...rate, latencies };
  } finally {
    for (const line of lines) line.close();
  }
});
