import { deidentify, rectify } from '#contract/flo-api/privacy.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { runCommand } from '../idempotency/run-command.ts';
import type { Services } from '../services.ts';
import { accessReport } from './access-report.ts';
import { deidentifyRecord } from './deidentify.ts';
import { rectifyFact } from './rectify.ts';

type Names = 'privacy.accessReport' | 'privacy.rectify' | 'privacy.deidentify';

/** What a person can ask of their own data: to see it, to have it put right, to be forgotten. */
export function privacyHandlers(services: Services): HandlersOf<Names> {
  return {
    'privacy.accessReport': async ({ params }, context) => ({
      status: 200,
      body: await accessReport(services, context, params.citizenId),
    }),
    'privacy.rectify': async ({ params, body }, context) => {
      const { ifMatch } = context;
      if (ifMatch === undefined) throw new ProblemError('precondition.required');
      const { citizenId } = params;
      const command = {
        operation: 'privacy.rectify',
        input: [citizenId, body],
        citizenId,
      } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        rectifyFact(scope, citizenId, ifMatch, body),
      );
      const done = rectify.responses[201].parse(answer.body);
      return { status: 201, headers: answer.headers, body: done };
    },
    'privacy.deidentify': async ({ params, body }, context) => {
      const { citizenId } = params;
      const operation = 'privacy.deidentify';
      const command = { operation, input: [citizenId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        deidentifyRecord(scope, citizenId, body),
      );
      const told = deidentify.responses[200].parse(answer.body);
      return { status: 200, headers: answer.headers, body: told };
    },
  };
}
