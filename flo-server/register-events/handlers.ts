import { settleException } from '#contract/flo-api/register-events.ts';
import { inTransaction } from '../db/transaction.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { listExceptions } from './exceptions.ts';
import { receiveEvents } from './receive.ts';
import { settle } from './settle.ts';

type Names = 'registerEvent.receive' | 'registerEvent.exceptions' | 'registerEvent.settle';

/** What the population register tells, and what of it a caseworker must settle. */
export function registerEventHandlers(services: Services): HandlersOf<Names> {
  return {
    'registerEvent.receive': async ({ body }) => {
      const { now } = momentOf(services);
      const results = await inTransaction(services.pool, (db) =>
        receiveEvents(db, body.events, now),
      );
      return { status: 200, body: { results } };
    },
    'registerEvent.exceptions': async ({ query }, context) => {
      const at = { db: services.pool, ...momentOf(services) };
      return { status: 200, body: await listExceptions(context, at, query.limit) };
    },
    'registerEvent.settle': async ({ params, body }, context) => {
      const { eventId } = params;
      const operation = 'registerEvent.settle';
      const command = { operation, input: [eventId, body], citizenId: null } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        settle(scope, eventId, body),
      );
      const settled = settleException.responses[201].parse(answer.body);
      return { status: 201, headers: answer.headers, body: settled };
    },
  };
}
