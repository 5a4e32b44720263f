import { statement } from '../db/statement.ts';
import type { Queryable } from '../db/pool.ts';

/** An outage as it holds now. */
export interface OutageRow {
  readonly id: string;
  readonly revision: number;
  readonly from: Date;
  readonly to: Date | null;
  readonly collectUntil: Date;
  readonly reason: string;
  readonly settledAt: Date | null;
}

const columns = `outage_id as id, revision, begins_at as "from", ends_at as "to",
  collect_until as "collectUntil", reason, settled_at as "settledAt"`;

/**
 * Commands that compete for a place hold this together; whoever registers an outage, or says that it is
 * settled, holds it alone. So no command passes a wish that was received before it.
 */
const GATE = 7_362_003;

const enter = statement('outages.enter', `select pg_advisory_xact_lock_shared(${GATE})`);
const close = statement('outages.close', `select pg_advisory_xact_lock(${GATE})`);

/** Holds the outages as they are until the transaction ends. After the key, before any citizen. */
export async function holdOutages(db: Queryable): Promise<void> {
  await enter(db);
}

/** Waits for every command that is under way, and lets none begin until the transaction ends. */
export async function closeOutages(db: Queryable): Promise<void> {
  await close(db);
}

// An outage lies within one day in Norway: what is left of it then is a task for the night.
const open = statement<OutageRow>(
  'outages.open',
  `select ${columns} from outage
    where settled_at is null and begins_at <= $1::timestamptz
      and (begins_at at time zone 'Europe/Oslo')::date = $2
    order by begins_at, outage_id limit 1`,
);

/** The outage that collects wishes at an instant of a day, or has not settled them all. */
export async function openOutage(
  db: Queryable,
  now: Date,
  today: string,
): Promise<OutageRow | undefined> {
  const [row] = await open(db, now, today);
  return row;
}

const due = statement<OutageRow>(
  'outages.due',
  `select ${columns} from outage
    where settled_at is null and collect_until <= $1
      and (begins_at at time zone 'Europe/Oslo')::date = $2
    order by begins_at, outage_id limit 1`,
);

/** The first outage of a day whose collecting has ended, and which is not settled. */
export async function dueOutage(
  db: Queryable,
  now: Date,
  today: string,
): Promise<OutageRow | undefined> {
  const [row] = await due(db, now, today);
  return row;
}

const byId = statement<OutageRow>(
  'outages.byId',
  `select ${columns} from outage where outage_id = $1`,
);

export async function findOutage(db: Queryable, id: string): Promise<OutageRow | undefined> {
  const [row] = await byId(db, id);
  return row;
}

// From an outage's beginning to the end of its collecting nothing else may be registered.
const overlapping = statement(
  'outages.overlapping',
  `select from outage where outage_id <> $1 and begins_at < $3 and collect_until > $2
      and (settled_at is null or settled_at > $2) limit 1`,
);

/** Whether another outage lies in the time. */
export async function overlapsAnother(
  db: Queryable,
  id: string,
  from: Date,
  collectUntil: Date,
): Promise<boolean> {
  return (await overlapping(db, id, from, collectUntil)).length > 0;
}

const insert = statement(
  'outages.register',
  `insert into outage_registration (outage_id, revision, begins_at, ends_at, collect_until, reason,
      recorded_at, principal_id, principal_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Something registered of an outage. */
export interface NewRegistration extends Omit<OutageRow, 'settledAt'> {
  readonly recordedAt: Date;
  readonly by: { readonly id: string; readonly name: string };
}

export async function insertRegistration(db: Queryable, row: NewRegistration): Promise<void> {
  const { id, revision, from, to, collectUntil, reason, recordedAt, by } = row;
  await insert(db, id, revision, from, to, collectUntil, reason, recordedAt, by.id, by.name);
}

/** Says that nothing of an outage ($1) is left to settle, at $2. Said twice it is said once. */
export const markSettled = statement(
  'outages.markSettled',
  `insert into outage_settlement (outage_id, settled_at) values ($1, $2) on conflict do nothing`,
);

/** The same of every outage of a day before one ($2) of whose wishes none waits. */
export const markPastSettled = statement(
  'outages.markPastSettled',
  `insert into outage_settlement (outage_id, settled_at)
    select outage_id, $1 from outage o
      where settled_at is null and (begins_at at time zone 'Europe/Oslo')::date < $2
        and not exists (select from collected_wish w
          where w.outage_id = o.outage_id and w.state = 'collected')
    on conflict do nothing`,
);
