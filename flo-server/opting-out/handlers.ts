import { OptingOutReceipt } from '#contract/flo-api/opting-out.ts';
import type { OptingOutQuestion } from '#contract/flo-api/opting-out.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import { decideOptingOut } from '#rules/opting-out/decide-opting-out.ts';
import type { HandlersOf, RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { open } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { readSwitchingCitizen } from '../switching/citizen-facts.ts';
import { expectedRevision } from '../switching/guarded.ts';
import { readOptingOut } from './read-facts.ts';
import { registerReport } from './register.ts';

async function previewReport(
  services: Services,
  context: RequestContext,
  citizenId: string,
  report: OptingOutQuestion,
): Promise<Decision> {
  const moment = momentOf(services);
  const db = services.pool;
  const citizen = await readSwitchingCitizen(db, citizenId, moment.today);
  if (citizen === undefined) throw new ProblemError('citizen.unknown');
  await open(context, citizen.subject, { db, ...moment });
  const { facts, municipalityKnown } = await readOptingOut(
    db,
    citizenId,
    citizen.facts,
    report.municipalityNumber,
  );
  if (report.municipalityNumber !== null && !municipalityKnown)
    throw new ProblemError('municipality.unknown');
  return decideOptingOut(facts, report, moment.parameters);
}

/** Leaving and re-entering the scheme, as the municipality reports it. */
export function optingOutHandlers(
  services: Services,
): HandlersOf<'optingOut.preview' | 'optingOut.register'> {
  return {
    'optingOut.preview': async ({ params, body }, context) => ({
      status: 200,
      body: await previewReport(services, context, params.citizenId, body),
    }),
    'optingOut.register': async ({ params: { citizenId }, body }, context) => {
      expectedRevision(context);
      const command = {
        operation: 'optingOut.register',
        input: [citizenId, body],
        citizenId,
      } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        registerReport(scope, citizenId, body),
      );
      const { headers, body: receipt } = answer;
      return { status: 201, headers, body: OptingOutReceipt.parse(receipt) };
    },
  };
}
