import { ExclusionReceipt } from '#contract/flo-api/exclusions.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { isOfMoment } from '../ledger/moment.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { expectedRevision } from '../switching/guarded.ts';
import { exclusionsOf } from './exclusion-rows.ts';
import { exclusionsAt } from './exclusions-at.ts';
import { recordExclusionEvent } from './record-event.ts';
import { registerExclusion } from './register.ts';

type Names = 'exclusion.list' | 'exclusion.register' | 'exclusion.record';

/** Municipalities' decisions that a person may not choose a doctor. */
export function exclusionHandlers(services: Services): HandlersOf<Names> {
  return {
    'exclusion.list': async ({ params, query }, context) => {
      const moment = { db: services.pool, ...momentOf(services) };
      const { citizenId } = await openCitizen(context, params.citizenId, moment);
      const body = isOfMoment(query)
        ? await exclusionsAt(services.pool, citizenId, query, moment.now)
        : { items: await exclusionsOf(services.pool, citizenId) };
      return { status: 200, body };
    },
    'exclusion.register': async ({ params: { citizenId }, body }, context) => {
      expectedRevision(context);
      const operation = 'exclusion.register';
      const command = { operation, input: [citizenId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        registerExclusion(scope, citizenId, body),
      );
      return { status: 201, headers: answer.headers, body: ExclusionReceipt.parse(answer.body) };
    },
    'exclusion.record': async ({ params: { citizenId, exclusionId }, body }, context) => {
      expectedRevision(context);
      const operation = 'exclusion.record';
      const command = { operation, input: [citizenId, exclusionId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        recordExclusionEvent(scope, citizenId, exclusionId, body),
      );
      return { status: 200, headers: answer.headers, body: ExclusionReceipt.parse(answer.body) };
    },
  };
}
