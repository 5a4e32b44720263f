import { fork } from 'node:child_process';
import { root } from './paths.ts';

/** A process of ours that answers one message at a time. */
export interface Worker<Job, Answer> {
  ask(job: Job): Promise<Answer>;
  stop(): Promise<void>;
}

/** An answer as it comes through the channel. */
export type Envelope<Answer> = { readonly answer: Answer } | { readonly error: string };

/**
 * Starts one of `bench/processes/` so that what it does is not done on the thread that measures
 * something else.
 */
export function startWorker<Job extends object, Answer>(script: string): Worker<Job, Answer> {
  const child = fork(`${root}/bench/processes/${script}`, { cwd: root });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    ask: (job) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void): void => {
          child.off('message', onMessage);
          child.off('exit', onExit);
          act();
        };
        const onMessage = (message: unknown): void => {
          const envelope = message as Envelope<Answer>;
          settle(() =>
            'error' in envelope
              ? reject(new Error(`${script}: ${envelope.error}`))
              : resolve(envelope.answer),
          );
        };
        const onExit = (): void => settle(() => reject(new Error(`${script} ended`)));
        child.once('message', onMessage);
        child.once('exit', onExit);
        child.send(job);
      }),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The worker's side: answers every job that comes. */
export function answerJobs<Job, Answer>(work: (job: Job) => Promise<Answer>): void {
  const send = (envelope: Envelope<Answer>): void => {
    process.send?.(envelope);
  };
  process.on('message', (job) => {
    work(job as Job).then(
      (answer) => send({ answer }),
      (error: unknown) => send({ error: error instanceof Error ? error.message : 'failed' }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
