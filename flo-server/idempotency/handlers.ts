import { z } from '#contract/zod.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { findAnswer } from './store.ts';

/** What became of a command whose answer never arrived. */
export function idempotencyHandlers(services: Services): HandlersOf<'idempotencyKey.get'> {
  return {
    'idempotencyKey.get': async ({ params }, context) => {
      const moment = { db: services.pool, ...momentOf(services) };
      const answer = await findAnswer(moment.db, params.key.toLowerCase(), moment.now);
      if (answer === undefined || answer.principalId !== context.principal.id) {
        throw new ProblemError('idempotency.unknown');
      }
      // As open as the command itself needed it: a task about a shut record has its answer, too.
      const asked = { ...context, operation: answer.operation };
      if (answer.citizenId !== null) await openCitizen(asked, answer.citizenId, moment);
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
