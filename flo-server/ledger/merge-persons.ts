import { randomUUID } from 'node:crypto';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { takesPlace } from '#rules/ledger/decide-change.ts';
import { decideMerge } from '#rules/ledger/decide-identity.ts';
import { mergeTimelines } from '#rules/ledger/merged-timeline.ts';
import type { MergedTimelines } from '#rules/ledger/merged-timeline.ts';
import type { Timeline } from '#rules/ledger/timeline.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { beginAct } from './act.ts';
import type { IdentityAct, IdentityOutcome } from './change-nin.ts';
import { bumpCitizen, lockCitizen } from './citizen-lock.ts';
import type { LockedCitizen } from './citizen-lock.ts';
import { storeEvent } from './event.ts';
import {
  adopt,
  closePending,
  findMergeFacts,
  findQueuePlace,
  leadToSurvivor,
  leaveQueueMerged,
  takeQueuePlace,
} from './merge-rows.ts';
import { readTimeline, rewriteTies } from './timeline-rows.ts';

/** Two records that are one person: the first lives on, and the second leads to it. */
export interface Merge {
  readonly survivorId: string;
  readonly duplicateId: string;
}

const lockLists = statement(
  'ledger.lockLists',
  `select id from gp_contract where id = any($1::bigint[]) order by id for no key update`,
);

/** What would be decided; nothing is changed. */
export async function mergeDecision(
  db: Queryable,
  { survivorId, duplicateId }: Merge,
  today: CivilDate,
): Promise<Decision> {
  const [facts] = await findMergeFacts(db, survivorId, duplicateId);
  if (facts === undefined) throw new RangeError('no such person');
  return decideMerge({ ...facts, today, sameRecord: survivorId === duplicateId });
}

/** The ties of both as they would be after a merge. */
export async function mergedTies(
  db: Queryable,
  { survivorId, duplicateId }: Merge,
  today: CivilDate,
): Promise<{ readonly own: Timeline; readonly other: Timeline; readonly merged: MergedTimelines }> {
  const own = await readTimeline(db, survivorId);
  const other = await readTimeline(db, duplicateId);
  return { own, other, merged: mergeTimelines(own, other, today) };
}

/** Locks both in an order that is the same for everybody. */
async function lockBoth(db: Queryable, { survivorId, duplicateId }: Merge, now: Date) {
  const lock = async (id: string): Promise<LockedCitizen> => {
    const citizen = await lockCitizen(db, id, now);
    if (citizen === undefined) throw new RangeError('no such person');
    return citizen;
  };
  if (survivorId < duplicateId) {
    const survivor = await lock(survivorId);
    return { survivor, duplicate: await lock(duplicateId) };
  }
  const duplicate = await lock(duplicateId);
  return { survivor: await lock(survivorId), duplicate };
}

async function moveTies(db: Queryable, merge: Merge, today: CivilDate): Promise<void> {
  const { own, other, merged } = await mergedTies(db, merge, today);
  const counted = [...own, ...other].filter((tie) => takesPlace(tie, today));
  const lists = new Set(counted.map(({ gpContractId }) => gpContractId));
  await lockLists(db, [...lists]);
  const { survivorId, duplicateId } = merge;
  const duplicate = { before: other, after: merged.duplicate };
  await rewriteTies(db, duplicateId, duplicate, 'merged', lists);
  await rewriteTies(db, survivorId, { before: own, after: merged.survivor }, 'merged', lists);
}

/** The older of two places in queues is kept; the other ends, and so does one for a list the person is on. */
async function mergePlaces(
  db: Queryable,
  { survivorId, duplicateId }: Merge,
  { at, actId, today }: { readonly at: Date; readonly actId: number; readonly today: CivilDate },
): Promise<void> {
  const [other] = await findQueuePlace(db, duplicateId, survivorId, today);
  if (other === undefined) return;
  await leaveQueueMerged(db, duplicateId, at, actId);
  const [own] = await findQueuePlace(db, survivorId, survivorId, today);
  if (other.needless || (own !== undefined && own.joinedAt <= other.joinedAt)) return;
  if (own !== undefined) await leaveQueueMerged(db, survivorId, at, actId);
  const { gpContractId, joinedAt } = other;
  await takeQueuePlace(db, randomUUID(), survivorId, gpContractId, joinedAt, actId);
}

/**
 * Makes two records one person, or says why not. What the second record knew is added to the first
 * where the first knew nothing; nothing is erased. Switches, tasks, notes of callers and overrides stay on
 * the record they were made on: what counts switches counts those of both, and an override opens no more
 * than the record it was given for. Call it in a transaction in which no other act is
 * open.
 *
 * @throws RangeError one of them does not exist.
 */
export async function mergePersons(
  db: Queryable,
  merge: Merge,
  act: IdentityAct,
): Promise<IdentityOutcome> {
  const { survivorId, duplicateId } = merge;
  const { survivor, duplicate } = await lockBoth(db, merge, act.now);
  const decision = await mergeDecision(db, merge, act.today);
  if (decision.outcome === 'refused') return { decision, revision: null, eventId: null };
  const { operation, principal, reason, today } = act;
  const at = new Date(Math.max(survivor.recordAt.getTime(), duplicate.recordAt.getTime()));
  const actId = await beginAct(db, { at, operation, principal, decision });
  await moveTies(db, merge, today);
  await closePending(db, duplicateId, at, actId, today, survivorId);
  await mergePlaces(db, merge, { at, actId, today });
  for (const take of adopt) await take(db, survivorId, duplicateId);
  for (const lead of leadToSurvivor) await lead(db, survivorId, duplicateId);
  await bumpCitizen(db, { ...duplicate, recordAt: at });
  const revision = await bumpCitizen(db, { ...survivor, recordAt: at });
  const eventId = await storeEvent(db, {
    kind: 'merge',
    citizenId: survivorId,
    otherCitizenId: duplicateId,
    reason,
    facts: {},
    at,
    actId,
  });
  return { decision, revision, eventId };
}
