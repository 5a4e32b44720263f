import { Outage, withdrawWish } from '#contract/flo-api/outages.ts';
import { outageState } from '#rules/received-at/outage-times.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { expectedRevision } from '../switching/guarded.ts';
import { openOutage } from './outage-rows.ts';
import { listedOutages } from './outage-view.ts';
import { personsWishes, takeBack } from './persons-wishes.ts';
import { change, register } from './register.ts';

type Names =
  | 'outage.current'
  | 'outage.list'
  | 'outage.register'
  | 'outage.change'
  | 'wish.list'
  | 'wish.withdraw';

/** Outages as they are registered, and the wishes that are collected in them. */
export function outageHandlers(services: Services): HandlersOf<Names> {
  const { pool } = services;
  return {
    'outage.current': async () => {
      const { now, today } = momentOf(services);
      const on = await openOutage(pool, now, today);
      if (on === undefined) return { status: 200, body: { outage: null } };
      const state = outageState(on, false, now) === 'settling' ? 'settling' : 'collecting';
      const outage = {
        outageId: on.id,
        from: on.from.toISOString(),
        to: on.to?.toISOString() ?? null,
        collectUntil: on.collectUntil.toISOString(),
        state,
      } as const;
      return { status: 200, body: { outage } };
    },
    'outage.list': async ({ query }) => ({
      status: 200,
      body: { items: await listedOutages(pool, momentOf(services).now, query.limit) },
    }),
    'outage.register': async ({ body }, context) => {
      const command = { operation: 'outage.register', input: [body], citizenId: null } as const;
      const answer = await runCommand(services, context, command, (scope) => register(scope, body));
      return { status: 201, headers: answer.headers, body: Outage.parse(answer.body) };
    },
    'outage.change': async ({ params: { outageId }, body }, context) => {
      expectedRevision(context);
      const input = [outageId, body];
      const command = { operation: 'outage.change', input, citizenId: null } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        change(scope, outageId, body),
      );
      return { status: 201, headers: answer.headers, body: Outage.parse(answer.body) };
    },
    'wish.list': async ({ params }, context) => {
      const moment = { db: pool, ...momentOf(services) };
      const { citizenId } = await openCitizen(context, params.citizenId, moment);
      return { status: 200, body: { items: await personsWishes(pool, citizenId) } };
    },
    'wish.withdraw': async ({ params: { citizenId, key } }, context) => {
      const input = [citizenId, key];
      const command = { operation: 'wish.withdraw', input, citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        takeBack(scope, citizenId, key),
      );
      return {
        status: 201,
        headers: answer.headers,
        body: withdrawWish.responses[201].parse(answer.body),
      };
    },
  };
}
