import type { PersonsWish } from '#contract/flo-api/outages.ts';
import { statement } from '../db/statement.ts';
import type { Queryable } from '../db/pool.ts';
import { ProblemError } from '../http/problem-error.ts';
import { problemOf } from '../http/problems.ts';
import { keyOf } from '../idempotency/key.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { findAnswer, holdCommand, saveAnswer } from '../idempotency/store.ts';
import { openCitizen } from '../persons/gate.ts';
import { endWish, holdWish, wasWished } from './wish-rows.ts';

interface Row extends Omit<PersonsWish, 'receivedAt' | 'arrivedAt' | 'collectUntil' | 'endedAt'> {
  readonly receivedAt: Date;
  readonly arrivedAt: Date;
  readonly collectUntil: Date;
  readonly endedAt: Date | null;
}

const MOST = 50;

const ofPerson = statement<Row>(
  'outages.ofPerson',
  `select w.key, w.operation, w.gp_contract_id as "gpContractId", w.state,
      w.received_at as "receivedAt", w.arrived_at as "arrivedAt", w.proof = 'proved' as proved,
      o.collect_until as "collectUntil", w.ended_at as "endedAt", w.code, w.decision
    from collected_wish w join outage o using (outage_id)
    where w.citizen_id = $1 order by w.arrived_at desc, w.id desc limit ${MOST}`,
);

/** What a person wished for while places were collected, newest first. */
export async function personsWishes(db: Queryable, citizenId: string): Promise<PersonsWish[]> {
  return (await ofPerson(db, citizenId)).map((row) => ({
    ...row,
    receivedAt: row.receivedAt.toISOString(),
    arrivedAt: row.arrivedAt.toISOString(),
    collectUntil: row.collectUntil.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}

/**
 * Takes a collected wish back. Whoever asks for the wish's own key is told that it was taken back.
 *
 * @throws ProblemError `wish.unknown`; `wish.settled` when it is too late.
 */
export async function takeBack(
  scope: CommandScope,
  id: string,
  wishKey: string,
): Promise<StoredAnswer> {
  const { db, context, now } = scope;
  const key = wishKey.toLowerCase();
  // The command that withdraws has a key of its own: its own wish it can never be.
  if (key === keyOf(context)) throw new ProblemError('wish.unknown');
  const { citizenId } = await openCitizen(context, id, scope);
  await holdCommand(db, key);
  const wish = await holdWish(db, key);
  if (wish === undefined || wish.citizenId !== citizenId) {
    const known = (await wasWished(db, key, citizenId)).length > 0;
    throw new ProblemError(known ? 'wish.settled' : 'wish.unknown');
  }
  await endWish(db, wish.id, { state: 'withdrawn', at: now });
  const first = await findAnswer(db, key, now);
  if (first !== undefined) {
    const problem = problemOf(new ProblemError('wish.withdrawn'), context.requestId);
    await saveAnswer(db, key, {
      ...first,
      answeredAt: now,
      status: 409,
      headers: {},
      body: problem,
    });
  }
  return { status: 201, headers: {}, body: { key, state: 'withdrawn' } };
}
