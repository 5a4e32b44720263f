import { RegisterEvent } from '#contract/flo-api/register-event.ts';
import type { EventOf } from '#contract/flo-api/register-event.ts';
import type { EventException, EventState } from '#contract/flo-api/register-events.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import { judgeEvent } from '#rules/register-events/judge-event.ts';
import type { EventFacts } from '#rules/register-events/event-facts.ts';
import { DatabaseFault } from '../db/fault.ts';
import { execute, statement } from '../db/statement.ts';
import { bumpCitizen, lockCitizen } from '../ledger/citizen-lock.ts';
import type { LockedCitizen } from '../ledger/citizen-lock.ts';
import { beginAct } from '../ledger/act.ts';
import { applyEvent } from './apply-event.ts';
import type { AppliedType } from './apply-event.ts';
import { changeIdentity } from './change-identity.ts';
import { readEventFacts } from './known-people.ts';
import { placeChild } from './place-child.ts';
import type { EventScope } from './scope.ts';

/** An event as it is stored. */
export interface StoredEvent {
  readonly id: number;
  readonly sequence: number | null;
  readonly payload: unknown;
  readonly leftToDo: 'all' | 'placement';
  readonly citizenId: string | null;
  readonly reason: EventException | null;
}

/** How an event stands when it has been tried. */
export interface Outcome {
  readonly state: Extract<EventState, 'done' | 'exception'>;
  readonly reason: EventException | null;
  readonly leftToDo: 'all' | 'placement';
  readonly citizenId: string | null;
  readonly decision: Decision | null;
  readonly actId: number | null;
}

const store = statement(
  'registerEvents.store',
  `update register_event set state = $2, reason = $3, left_to_do = $4,
      citizen_id = coalesce($5, citizen_id), decision = coalesce($6, decision),
      act_id = coalesce($7, act_id), changed_at = $8
    where id = $1`,
);

const DONE = { state: 'done', reason: null } as const;

const unchanged = ({ leftToDo, citizenId }: StoredEvent, reason: EventException): Outcome => ({
  state: 'exception',
  reason,
  leftToDo,
  citizenId,
  decision: null,
  actId: null,
});

/** The instant to record at, and the lock that goes with it; the clock's for somebody new. */
async function lockPerson(
  { db, now }: EventScope,
  id: string | null,
): Promise<LockedCitizen | null> {
  return id === null ? null : ((await lockCitizen(db, id, now)) ?? null);
}

async function finish(
  scope: EventScope,
  citizenId: string,
  mayNeedList: boolean,
  actId: number | null,
): Promise<Outcome> {
  const locked = await lockPerson(scope, citizenId);
  if (locked === null) throw new Error('whom an event was about is gone');
  const placement = mayNeedList
    ? await placeChild(scope, citizenId, locked.recordAt)
    : { decision: null, exception: null };
  await bumpCitizen(scope.db, locked);
  const { exception: reason, decision } = placement;
  const state = reason === null ? 'done' : 'exception';
  return { state, reason, leftToDo: 'placement', citizenId, decision, actId };
}

async function applyWhole(
  scope: EventScope,
  event: EventOf<AppliedType>,
  facts: EventFacts,
): Promise<Outcome> {
  const person = await lockPerson(scope, facts.person?.citizenId ?? null);
  const at = person?.recordAt ?? scope.now;
  const { db, operation, principal } = scope;
  const actId = await beginAct(db, { at, operation, principal, decision: null });
  const idOf = (nin: string): string => {
    const known = facts.relatives[nin];
    if (known === null || known === undefined) throw new Error('a relative is not known');
    return known.citizenId;
  };
  const carrying = { ...scope, actId, person, at, idOf };
  const applied = await applyEvent(carrying, event, person?.id ?? '');
  if (person !== null) await bumpCitizen(db, person);
  return finish(scope, applied.citizenId, applied.mayNeedList, actId);
}

async function attempt(scope: EventScope, stored: StoredEvent): Promise<Outcome> {
  // Which of two events with one number is meant is not ours to guess.
  if (stored.reason === 'sequenceReused') return unchanged(stored, 'sequenceReused');
  const parsed = RegisterEvent.safeParse(stored.payload);
  if (!parsed.success) return unchanged(stored, 'malformed');
  if (stored.leftToDo === 'placement' && stored.citizenId !== null) {
    return finish(scope, stored.citizenId, true, null);
  }
  const facts = await readEventFacts(scope.db, parsed.data, scope.today);
  const wrong = judgeEvent(parsed.data, facts);
  if (wrong !== null) return unchanged(stored, wrong);
  const event = parsed.data;
  if (event.type !== 'ninChange' && event.type !== 'merge') return applyWhole(scope, event, facts);
  const { decision } = await changeIdentity(scope, event, facts);
  const citizenId = facts.person?.citizenId ?? null;
  const refused = decision.outcome === 'refused';
  return { ...unchanged(stored, 'contradictory'), citizenId, decision, ...(!refused && DONE) };
}

/**
 * Carries out an event, or says why it is left to a caseworker. What the database refuses leaves nothing
 * behind; trouble that passes (a deadlock, a database that is away) is thrown.
 */
export async function carryOut(scope: EventScope, stored: StoredEvent): Promise<Outcome> {
  const { db, now } = scope;
  await execute(db, 'savepoint event');
  let outcome: Outcome;
  try {
    outcome = await attempt(scope, stored);
    // What is judged at commit would take the events before it along.
    await execute(db, 'set constraints all immediate; set constraints all deferred');
    await execute(db, 'release savepoint event');
  } catch (error) {
    if (!(error instanceof DatabaseFault) || error.kind !== 'constraint') throw error;
    await execute(db, 'rollback to savepoint event');
    outcome = unchanged(stored, 'refusedByDatabase');
  }
  const { state, reason, leftToDo, citizenId, decision, actId } = outcome;
  const told = decision === null ? null : JSON.stringify(decision);
  await store(db, stored.id, state, reason, leftToDo, citizenId, told, actId, now);
  return outcome;
}
