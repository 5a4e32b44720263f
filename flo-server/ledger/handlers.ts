import { IdentityAnswer, LedgerReceipt } from '#contract/flo-api/ledger.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { HandlersOf, RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { runCommand } from '../idempotency/run-command.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import type { Services } from '../services.ts';
import { changeTieOf, previewTieChange } from './change-tie.ts';
import { ledgerEntries } from './entries.ts';
import { changeNinOf, mergeInto } from './identity-commands.ts';
import { peopleChanges } from './people-changes.ts';
import { peopleAt } from './people.ts';

type Names =
  | 'tie.preview'
  | 'tie.change'
  | 'citizen.changeNin'
  | 'citizen.merge'
  | 'ledger.list'
  | 'gpContract.people'
  | 'gpContract.peopleChanges';

/** Putting the ledger right, and reading when it learnt what. */
export function ledgerHandlers(services: Services): HandlersOf<Names> {
  const run = (
    operation: FloOperationName,
    context: RequestContext,
    citizenId: string,
    body: unknown,
    work: (scope: CommandScope) => Promise<StoredAnswer>,
  ): Promise<StoredAnswer> => {
    if (context.ifMatch === undefined) throw new ProblemError('precondition.required');
    return runCommand(services, context, { operation, input: [citizenId, body], citizenId }, work);
  };
  return {
    'tie.preview': async ({ params, body }, context) => ({
      status: 200,
      body: await previewTieChange(services, context, params.citizenId, body),
    }),
    'tie.change': async ({ params, body }, context) => {
      const { citizenId } = params;
      const { headers, body: receipt } = await run(
        'tie.change',
        context,
        citizenId,
        body,
        (scope) => changeTieOf(scope, citizenId, body),
      );
      return { status: 201, headers, body: LedgerReceipt.parse(receipt) };
    },
    'citizen.changeNin': async ({ params, body }, context) => {
      const { citizenId } = params;
      const answer = await run('citizen.changeNin', context, citizenId, body, (scope) =>
        changeNinOf(scope, citizenId, body),
      );
      return { status: 200, headers: answer.headers, body: IdentityAnswer.parse(answer.body) };
    },
    'citizen.merge': async ({ params, body }, context) => {
      const { citizenId } = params;
      const answer = await run('citizen.merge', context, citizenId, body, (scope) =>
        mergeInto(scope, citizenId, body),
      );
      return { status: 200, headers: answer.headers, body: IdentityAnswer.parse(answer.body) };
    },
    'ledger.list': async ({ params }, context) => ({
      status: 200,
      body: await ledgerEntries(services, context, params.citizenId),
    }),
    'gpContract.people': async ({ params, body }, context) => ({
      status: 200,
      body: await peopleAt(services, context, params.gpContractId, body),
    }),
    'gpContract.peopleChanges': async ({ params, body }, context) => ({
      status: 200,
      body: await peopleChanges(services, context, params.gpContractId, body),
    }),
  };
}
