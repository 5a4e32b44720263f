import type { CallerRequest } from '#contract/codes/access.ts';
import type { CollectedOperation, CollectedWish } from '#contract/flo-api/outages.ts';
import { CitizenId, GPContractId } from '#contract/identifiers/ids.ts';
import { keyOf } from '../idempotency/key.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { expectedRevision, guardCitizen } from '../switching/guarded.ts';
import { holdOutages, openOutage } from './outage-rows.ts';
import type { OutageRow } from './outage-rows.ts';
import { insertWish } from './wish-rows.ts';

/** A command that competes for a place. */
export interface Wish {
  readonly operation: CollectedOperation;
  readonly citizenId: string;
  readonly gpContractId: number;
}

const requests: Readonly<Record<CollectedOperation, CallerRequest>> = {
  'switch.request': 'switch',
  'waitingList.join': 'joinWaitingList',
};

async function collect(
  scope: CommandScope,
  outage: OutageRow,
  { operation, citizenId, gpContractId }: Wish,
): Promise<StoredAnswer> {
  const { db, context } = scope;
  const { proof, receivedAt, arrivedAt } = context.received;
  // Whoever may not ask, or asks on facts that have changed, is told so now and not tonight.
  const { locked } = await guardCitizen(scope, citizenId, requests[operation]);
  const key = keyOf(context);
  await insertWish(db, {
    outageId: outage.id,
    key,
    operation,
    citizenId: locked.id,
    gpContractId,
    ifMatch: expectedRevision(context),
    principal: context.principal,
    requestId: context.requestId,
    receivedAt,
    arrivedAt,
    proof,
  });
  const body: CollectedWish = {
    state: 'collected',
    key,
    operation,
    citizenId: CitizenId.parse(locked.id),
    gpContractId: GPContractId.parse(gpContractId),
    outageId: outage.id,
    receivedAt: receivedAt.toISOString(),
    arrivedAt: arrivedAt.toISOString(),
    proved: proof === 'proved',
    collectUntil: outage.collectUntil.toISOString(),
  };
  return { status: 202, headers: {}, body };
}

/**
 * Carries a command out, or collects it while an outage is on and until its wishes are settled: nobody
 * passes those who were received before. The outages are held after the key and before the citizen.
 */
export async function unlessCollected(
  scope: CommandScope,
  wish: Wish,
  work: () => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  await holdOutages(scope.db);
  const outage = await openOutage(scope.db, scope.now, scope.today);
  return outage === undefined ? work() : collect(scope, outage, wish);
}
