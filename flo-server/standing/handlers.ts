import { declareStanding, Registration } from '#contract/flo-api/standing.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { declare } from './declare.ts';
import { standingOptions } from './options.ts';
import { readStandingRecord } from './record.ts';
import { add, end, listOf } from './registrations.ts';

type Names =
  | 'standing.options'
  | 'standing.declare'
  | 'registration.list'
  | 'registration.add'
  | 'registration.end';

/** Who is on the line, and the papers that let somebody speak for another. */
export function standingHandlers(services: Services): HandlersOf<Names> {
  const momentNow = () => ({ db: services.pool, ...momentOf(services) });
  return {
    'standing.options': async ({ params }, context) => {
      const moment = momentNow();
      const { citizenId } = await openCitizen(context, params.citizenId, moment);
      const record = await readStandingRecord(services.pool, citizenId, moment.today);
      if (record === undefined) throw new ProblemError('citizen.unknown');
      return { status: 200, body: { options: standingOptions(context, record) } };
    },
    'standing.declare': async ({ params, body }, context) => {
      const { citizenId } = params;
      const operation = 'standing.declare' as const;
      const command = { operation, input: [citizenId, body], citizenId };
      const answer = await runCommand(services, context, command, (scope) =>
        declare(scope, citizenId, body),
      );
      const declared = declareStanding.responses[201].parse(answer.body);
      return { status: 201, headers: answer.headers, body: declared };
    },
    'registration.list': async ({ params, query }, context) => ({
      status: 200,
      body: await listOf(context, params.citizenId, momentNow(), query),
    }),
    'registration.add': async ({ params, body }, context) => {
      const { citizenId } = params;
      const operation = 'registration.add' as const;
      const command = { operation, input: [citizenId, body], citizenId };
      const answer = await runCommand(services, context, command, (scope) =>
        add(scope, citizenId, body),
      );
      return { status: 201, headers: answer.headers, body: Registration.parse(answer.body) };
    },
    'registration.end': async ({ params }, context) => {
      const { citizenId, registrationId } = params;
      const operation = 'registration.end' as const;
      const command = { operation, input: [citizenId, registrationId], citizenId };
      const answer = await runCommand(services, context, command, (scope) =>
        end(scope, citizenId, registrationId),
      );
      return { status: 200, headers: answer.headers, body: Registration.parse(answer.body) };
    },
  };
}
