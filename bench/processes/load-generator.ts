/** Looks people up through the API as fast as it answers, from a process of its own. */
import { lookupCitizen } from '#contract/flo-api/citizens.ts';
import { answerJobs } from '../harness/worker.ts';
import { openKeepAlive } from './keep-alive.ts';
import { repeatFor, type Rate } from './repeat.ts';
import { requestSigner, type SignedIn } from './signed-requests.ts';

export interface LoadJob {
  readonly api: string;
  readonly signedIn: SignedIn;
  readonly nins: readonly string[];
  readonly concurrency: number;
  readonly milliseconds: number;
}

answerJobs(async (job: LoadJob): Promise<Rate> => {
  const api = new URL(job.api);
  const lines = await Promise.all(
    Array.from({ length: job.concurrency }, () => openKeepAlive(api)),
  );
  const signed = requestSigner(job.signedIn);
  const address = `${job.api}${lookupCitizen.path}`;
  try {
    return await repeatFor(job.milliseconds, job.concurrency, async (turn, lane) => {
      const body = JSON.stringify({ nin: job.nins[turn % job.nins.length] });
      const answer = await lines[lane]?.post(lookupCitizen.path, body, {
        ...signed('POST', address),
      });
      if (answer?.status !== 200) throw new Error(`a look-up was answered ${answer?.status}`);
    });
  } finally {
    for (const line of lines) line.close();
  }
});
