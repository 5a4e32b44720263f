import { CollectedWish } from '#contract/flo-api/outages.ts';
import { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import type { HandlersOf, RequestContext } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import type { Command, CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { unlessCollected } from '../outages/collect.ts';
import { isOfMoment } from '../ledger/moment.ts';
import type { Services } from '../services.ts';
import { expectedRevision } from '../switching/guarded.ts';
import { explainQueue } from './explain.ts';
import { joinQueue } from './join.ts';
import { leaveQueue } from './leave.ts';
import { previewQueue } from './preview.ts';
import { simulateOpening } from './simulate.ts';
import { queueStood } from './stood.ts';
import { undoChange } from './undo.ts';

type Names =
  | 'waitingList.preview'
  | 'waitingList.join'
  | 'waitingList.leave'
  | 'waitingList.undo'
  | 'waitingList.explain'
  | 'waitingList.simulate';

/** Queues: joining, leaving, taking back, and what a place means. */
export function waitingListHandlers(services: Services): HandlersOf<Names> {
  const run = async (
    context: RequestContext,
    command: Command,
    work: (scope: CommandScope) => Promise<StoredAnswer>,
  ) => {
    expectedRevision(context);
    const { headers, body } = await runCommand(services, context, command, work);
    return { status: 201, headers, body: WaitingListReceipt.parse(body) } as const;
  };
  return {
    'waitingList.preview': async ({ params, body }, context) => ({
      status: 200,
      body: await previewQueue(services, context, params.citizenId, body.gpContractId),
    }),
    'waitingList.join': async ({ params: { citizenId }, body }, context) => {
      expectedRevision(context);
      const operation = 'waitingList.join';
      const wish = { operation, citizenId, ...body } as const;
      const command = { operation, input: [citizenId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        unlessCollected(scope, wish, () => joinQueue(scope, citizenId, body.gpContractId)),
      );
      const { status, headers } = answer;
      if (status === 202) return { status, headers, body: CollectedWish.parse(answer.body) };
      return { status: 201, headers, body: WaitingListReceipt.parse(answer.body) };
    },
    'waitingList.leave': ({ params: { citizenId } }, context) =>
      run(context, { operation: 'waitingList.leave', input: [citizenId], citizenId }, (scope) =>
        leaveQueue(scope, citizenId),
      ),
    'waitingList.undo': ({ params: { citizenId }, body }, context) =>
      run(
        context,
        { operation: 'waitingList.undo', input: [citizenId, body], citizenId },
        (scope) => undoChange(scope, citizenId, body.changeId),
      ),
    'waitingList.explain': async ({ params: { citizenId }, query }, context) => ({
      status: 200,
      body: isOfMoment(query)
        ? { explained: null, ...(await queueStood(services, context, citizenId, query)) }
        : { explained: await explainQueue(services, context, citizenId) },
    }),
    'waitingList.simulate': async ({ params, body }, context) => ({
      status: 200,
      body: await simulateOpening(services, context, params.gpContractId, body.places),
    }),
  };
}
