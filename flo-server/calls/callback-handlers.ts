import { Callback } from '#contract/flo-api/callbacks.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { complete, promise, take, waiting } from './callbacks.ts';

type Names = 'callback.create' | 'callback.list' | 'callback.take' | 'callback.complete';

/** Promises to call people back. */
export function callbackHandlers(services: Services): HandlersOf<Names> {
  return {
    'callback.create': async ({ params: { citizenId }, body }, context) => {
      const operation = 'callback.create';
      const command = { operation, input: [citizenId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        promise(scope, citizenId, body),
      );
      return { status: 201, headers: answer.headers, body: Callback.parse(answer.body) };
    },
    'callback.list': async ({ query }, context) => {
      const at = { db: services.pool, ...momentOf(services) };
      return { status: 200, body: { items: await waiting(context, at, query.limit) } };
    },
    'callback.take': async ({ params: { citizenId, callbackId } }, context) => {
      const operation = 'callback.take';
      const command = { operation, input: [citizenId, callbackId], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        take(scope, citizenId, callbackId),
      );
      return { status: 200, headers: answer.headers, body: Callback.parse(answer.body) };
    },
    'callback.complete': async ({ params: { citizenId, callbackId }, body }, context) => {
      const operation = 'callback.complete';
      const command = { operation, input: [citizenId, callbackId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        complete(scope, citizenId, callbackId, body.outcome),
      );
      return { status: 200, headers: answer.headers, body: Callback.parse(answer.body) };
    },
  };
}
