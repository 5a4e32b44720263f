import { recordIdentityCheck } from '#contract/flo-api/identity-check.ts';
import { RIGHT_ANSWERS_NEEDED } from '#rules/standing/identity-outcome.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { readKnownFacts } from './known.ts';
import { drawQuestions } from './questions.ts';
import { recordCheck } from './record.ts';

type Names = 'identityCheck.questions' | 'identityCheck.record';

/** Making sure who is on the line. */
export function identityCheckHandlers(services: Services): HandlersOf<Names> {
  return {
    'identityCheck.questions': async ({ params, body }, context) => {
      const moment = { db: services.pool, ...momentOf(services) };
      const { citizenId, access } = await openCitizen(context, params.citizenId, moment);
      const known = await readKnownFacts(services.pool, citizenId, moment.today);
      if (known === undefined) throw new ProblemError('citizen.unknown');
      const questions = drawQuestions(known, access, body.asked);
      return { status: 200, body: { questions, needed: RIGHT_ANSWERS_NEEDED } };
    },
    'identityCheck.record': async ({ params, body }, context) => {
      const { citizenId } = params;
      const operation = 'identityCheck.record' as const;
      const command = { operation, input: [citizenId, body], citizenId };
      const answer = await runCommand(services, context, command, (scope) =>
        recordCheck(scope, citizenId, body),
      );
      const result = recordIdentityCheck.responses[201].parse(answer.body);
      return { status: 201, headers: answer.headers, body: result };
    },
  };
}
