import { randomUUID } from 'node:crypto';
import type {
  EventException,
  EventState,
  settleException,
} from '#contract/flo-api/register-events.ts';
import type { z } from '#contract/zod.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { open } from '../persons/gate.ts';
import { carryOut } from './carry-out.ts';
import type { StoredEvent } from './carry-out.ts';
import { readException } from './exceptions.ts';

type Request = z.output<typeof settleException.body>;
interface Settled {
  readonly state: EventState;
  readonly reason: EventException | null;
  readonly citizenId: string | null;
}

const holdEvent = statement<StoredEvent & { state: EventState }>(
  'registerEvents.hold',
  `select id, sequence, payload, left_to_do as "leftToDo", citizen_id as "citizenId", reason, state
    from register_event where id = $1 for update`,
);

const close = statement(
  'registerEvents.close',
  `update register_event set state = $2, citizen_id = coalesce(citizen_id, $3), changed_at = $4
    where id = $1`,
);

const store = statement(
  'registerEvents.storeSettlement',
  `insert into register_event_settlement (id, event_id, how, words, reason_before, state_after,
      reason_after, principal, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

async function settleAs(
  scope: CommandScope,
  event: StoredEvent,
  how: Request['how'],
  citizenId: string | null,
): Promise<Settled> {
  const { db, now, today, parameters, context } = scope;
  if (how === 'retry') {
    const { principal } = context;
    const carrying = { db, now, today, parameters, principal, operation: 'registerEvent.settle' };
    return carryOut(carrying, event);
  }
  const state = how === 'reject' ? 'rejected' : 'byHand';
  await close(db, event.id, state, citizenId, now);
  return { state, reason: event.reason, citizenId };
}

/**
 * Settles an exception and keeps who did it and why. Whoever may not open everybody it names hands it to
 * somebody who may.
 *
 * @throws ProblemError unknown or settled already, or shut to the one who asks.
 */
export async function settle(
  scope: CommandScope,
  eventId: number,
  { how, words }: Request,
): Promise<StoredAnswer> {
  const { db, context, now } = scope;
  const held = await holdEvent(db, eventId);
  const found = await readException(db, eventId);
  if (found === undefined) throw new ProblemError('registerEvent.unknown');
  for (const subject of found.subjects) await open(context, subject, scope);
  const event = onlyRow(held);
  const { state, reason, citizenId: carried } = await settleAs(scope, event, how, found.citizenId);
  await store(
    db,
    randomUUID(),
    eventId,
    how,
    words,
    event.reason,
    state,
    state === 'done' ? null : reason,
    JSON.stringify(context.principal),
    now,
  );
  const told = state === 'exception' ? reason : null;
  const citizenId = found.citizenId ?? carried;
  return { status: 201, headers: {}, body: { eventId, state, citizenId, reason: told } };
}
