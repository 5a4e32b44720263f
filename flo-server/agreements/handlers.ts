import { Agreement } from '#contract/flo-api/agreements.ts';
import type { HandlersOf, RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { isOfMoment } from '../ledger/moment.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { agreementAt } from './agreement-at.ts';
import { readAgreement } from './agreement-source.ts';
import { cancelPlan } from './cancel.ts';
import { drawProof } from './draw-proof.ts';
import { decideOpening, openList } from './open-list.ts';
import { makePlan } from './plan.ts';
import { previewPlan } from './preview.ts';
import { showAgreement } from './view.ts';

type Names =
  | 'agreement.get'
  | 'agreement.preview'
  | 'agreement.plan'
  | 'agreement.previewOpening'
  | 'agreement.openList'
  | 'agreement.cancelPlan'
  | 'agreement.draw';

function requireMatch({ ifMatch }: RequestContext): void {
  if (ifMatch === undefined) throw new ProblemError('precondition.required');
}

/** Agreements and what municipalities decide about them: seen, planned, cancelled, and the draw proved. */
export function agreementHandlers(services: Services): HandlersOf<Names> {
  const { pool } = services;
  return {
    'agreement.get': async ({ params: { gpContractId }, query }, { principal: { role } }) => ({
      status: 200,
      body: isOfMoment(query)
        ? await agreementAt(services, gpContractId, query, role)
        : await showAgreement(pool, gpContractId, momentOf(services), role),
    }),
    'agreement.preview': async ({ params, body }) => ({
      status: 200,
      body: await previewPlan(pool, params.gpContractId, body, momentOf(services)),
    }),
    'agreement.plan': async ({ params, body }, context) => {
      requireMatch(context);
      const { gpContractId } = params;
      const input = [gpContractId, body];
      const command = { operation: 'agreement.plan', input, citizenId: null } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        makePlan(scope, gpContractId, body),
      );
      return { status: 201, headers: answer.headers, body: Agreement.parse(answer.body) };
    },
    'agreement.previewOpening': async ({ params, body }) => {
      const moment = momentOf(services);
      const { gpContractId } = params;
      if ((await readAgreement(pool, gpContractId, moment.today)) === undefined) {
        throw new ProblemError('gpContract.unknown');
      }
      return {
        status: 200,
        body: { decision: await decideOpening(pool, gpContractId, body, moment) },
      };
    },
    'agreement.openList': async ({ params, body }, context) => {
      const { gpContractId } = params;
      const input = [gpContractId, body];
      const command = { operation: 'agreement.openList', input, citizenId: null } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        openList(scope, gpContractId, body),
      );
      return { status: 201, headers: answer.headers, body: Agreement.parse(answer.body) };
    },
    'agreement.cancelPlan': async ({ params }, context) => {
      requireMatch(context);
      const { gpContractId, planId } = params;
      const input = [gpContractId, planId];
      const command = { operation: 'agreement.cancelPlan', input, citizenId: null } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        cancelPlan(scope, gpContractId, planId),
      );
      return { status: 200, headers: answer.headers, body: Agreement.parse(answer.body) };
    },
    'agreement.draw': async ({ params }) => ({
      status: 200,
      body: await drawProof(pool, params.gpContractId, params.planId),
    }),
  };
}
