import { Contact } from '#contract/flo-api/calls.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { contactsOf } from './contact-rows.ts';
import { amend, record, retract } from './record.ts';

type Names = 'call.record' | 'call.amend' | 'call.retract' | 'call.list';

/** What is recorded of calls. */
export function callHandlers(services: Services): HandlersOf<Names> {
  return {
    'call.record': async ({ params: { citizenId }, body }, context) => {
      const operation = 'call.record';
      const command = { operation, input: [citizenId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        record(scope, citizenId, body),
      );
      return { status: 201, headers: answer.headers, body: Contact.parse(answer.body) };
    },
    'call.amend': async ({ params: { citizenId, contactId }, body }, context) => {
      const operation = 'call.amend';
      const command = { operation, input: [citizenId, contactId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        amend(scope, citizenId, contactId, body),
      );
      return { status: 201, headers: answer.headers, body: Contact.parse(answer.body) };
    },
    'call.retract': async ({ params: { citizenId, contactId }, body }, context) => {
      const operation = 'call.retract';
      const command = { operation, input: [citizenId, contactId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        retract(scope, citizenId, contactId, body),
      );
      return { status: 200, headers: answer.headers, body: Contact.parse(answer.body) };
    },
    'call.list': async ({ params, query }, context) => {
      const moment = { db: services.pool, ...momentOf(services) };
      const { citizenId } = await openCitizen(context, params.citizenId, moment);
      return {
        status: 200,
        body: { items: await contactsOf(services.pool, citizenId, query.limit) },
      };
    },
  };
}
