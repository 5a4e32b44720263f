import { createHash } from 'node:crypto';
import { RegisterEvent, registerEventTypes } from '#contract/flo-api/register-event.ts';
import type { EventException } from '#contract/flo-api/register-events.ts';
import { isCivilDate } from '#contract/time/civil-date.ts';
import type { Connection } from '../db/pool.ts';
import { execute, statement } from '../db/statement.ts';

/** What became of an event that was taken in. */
export interface Received {
  readonly sequence: number | null;
  readonly result: 'received' | 'known' | 'exception';
  readonly reason: EventException | null;
}

/** Any number will do, as long as every process uses the same one. */
const INTAKE_LOCK = 7_362_003;

const sameNumber = statement<{ same: boolean }>(
  'registerEvents.sameNumber',
  `select bool_or(payload_hash = $2) as same from register_event
    where sequence is not distinct from $1 having count(*) > 0`,
);

const insertEvent = statement(
  'registerEvents.insert',
  `insert into register_event (sequence, type, occurred_on, payload, payload_hash, nins, received_at,
      state, reason, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $7)`,
);

/** The same contents have the same text, in whatever order their fields came. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What can be read of an event that as a whole cannot. */
function fieldsOf(event: unknown) {
  const fields = (typeof event === 'object' && event !== null ? event : {}) as Partial<
    Record<string, unknown>
  >;
  const { sequence, type, occurredOn } = fields;
  return {
    sequence: Number.isSafeInteger(sequence) && Number(sequence) > 0 ? Number(sequence) : null,
    type: registerEventTypes.find((known) => known === type) ?? null,
    occurredOn: typeof occurredOn === 'string' && isCivilDate(occurredOn) ? occurredOn : null,
  };
}

async function receiveOne(db: Connection, event: unknown, now: Date): Promise<Received> {
  const { sequence, type, occurredOn } = fieldsOf(event);
  const text = canonical(event);
  const hash = createHash('sha256').update(text).digest();
  const [known] = await sameNumber(db, sequence, hash);
  if (known?.same === true) return { sequence, result: 'known', reason: null };
  const reason = ((): EventException | null => {
    if (known !== undefined && sequence !== null) return 'sequenceReused';
    return RegisterEvent.safeParse(event).success ? null : 'malformed';
  })();
  const state = reason === null ? 'received' : 'exception';
  const nins = [...new Set(text.match(/(?<!\d)\d{11}(?!\d)/g))];
  await insertEvent(db, sequence, type, occurredOn, text, hash, nins, now, state, reason);
  return { sequence, result: state, reason };
}

/**
 * Takes events in, each for itself. One that was taken before changes nothing; one that cannot be read,
 * or that has the number of another, waits for a caseworker.
 */
export async function receiveEvents(
  db: Connection,
  events: readonly unknown[],
  now: Date,
): Promise<Received[]> {
  await execute(db, `select pg_advisory_xact_lock(${INTAKE_LOCK})`);
  const received: Received[] = [];
  for (const event of events) received.push(await receiveOne(db, event, now));
  return received;
}
