import { z } from '#contract/zod.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { findAnswer } from './store.ts';

/** What became of a command whose answer never arrived. */
export function idempotencyHandlers({ pool, clock }: Services): HandlersOf<'idempotencyKey.get'> {
  return {
    'idempotencyKey.get': async ({ params }, { principal }) => {
      const answer = await findAnswer(pool, params.key.toLowerCase(), clock.now());
      if (answer === undefined || answer.principalId !== principal.id) {
        throw new ProblemError('idempotency.unknown');
      }
      return {
        status: 200,
        body: {
          key: params.key,
          operation: answer.operation,
          answeredAt: answer.answeredAt.toISOString(),
          status: answer.status,
          body: z.json().parse(answer.body),
        },
      };
    },
  };
}
