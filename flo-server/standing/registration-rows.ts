import type { Registration } from '#contract/flo-api/standing.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { AskedMoment } from '../ledger/moment.ts';
import { registrationJson } from './record.ts';
import type { RegistrationRecord } from './record.ts';

const own = `v.citizen_id = any(array(
  select $1::uuid union all select id from citizen where merged_into = $1))`;

const source = `from representation v join citizen p on p.id = $1
  join citizen f on f.id = v.representative_id
  join citizen r on r.id = coalesce(f.merged_into, f.id)`;

const listAll = statement<{ item: RegistrationRecord }>(
  'standing.registrations',
  `select ${registrationJson} as item ${source} where ${own}
    order by v.registered_at desc, v.id`,
);

// Columns end with the row: what was ended later than $4 is told as not ended.
const listThen = statement<{ item: RegistrationRecord }>(
  'standing.registrationsAt',
  `select ${registrationJson} as item from (select v.id, v.citizen_id, v.representative_id, v.kind, v.tasks,
        v.valid, v.registered_at, case when v.ended_at <= $4 then v.ended_at end as ended_at
      from representation v where ${own} and lower(v.valid) <= $2::date and v.registered_at <= $3
        and (v.citizen_id = $1 or not exists (select from history_at('citizen', v.citizen_id::text, $3) h
          where h.before ->> 'merged_into' is null))) v
    join citizen p on p.id = $1
    join citizen f on f.id = v.representative_id
    join citizen r on r.id = coalesce(f.merged_into, f.id)
    order by v.registered_at desc, v.id`,
);

const findOne = statement<{ item: RegistrationRecord }>(
  'standing.registration',
  `select ${registrationJson} as item ${source} where ${own} and v.id = $2`,
);

/** Authorisations and guardianships of a person (a living record's id), newest first. */
export async function registrationsOf(
  db: Queryable,
  citizenId: string,
): Promise<RegistrationRecord[]> {
  return (await listAll(db, citizenId)).map(({ item }) => item);
}

/**
 * What had begun by the day of a moment, as known at its instant; what came with another record was not
 * known of this one before they were merged.
 */
export async function registrationsAt(
  db: Queryable,
  citizenId: string,
  { asOf, knownAt, until }: AskedMoment,
): Promise<RegistrationRecord[]> {
  return (await listThen(db, citizenId, asOf, knownAt, until)).map(({ item }) => item);
}

/** One of a person's registrations; undefined when it is not this person's, or not there. */
export async function registrationOf(
  db: Queryable,
  citizenId: string,
  registrationId: string,
): Promise<RegistrationRecord | undefined> {
  const [row] = await findOne(db, citizenId, registrationId);
  return row?.item;
}

const overlapping = statement(
  'standing.overlapping',
  `select from representation v where ${own} and v.representative_id = $2 and v.kind = $3
    and v.ended_at is null and v.valid && daterange($4::date, $5::date, '[]') limit 1`,
);

/** The pair, kind and days of a registration. */
export interface RegistrationDays {
  readonly citizenId: string;
  readonly representativeId: string;
  readonly kind: Registration['kind'];
  readonly validFrom: CivilDate;
  /** Last day it holds. */
  readonly validTo: CivilDate | null;
}

/** Whether one of the same pair and kind stands for some of the same days. Lock the person first. */
export async function overlaps(db: Queryable, days: RegistrationDays): Promise<boolean> {
  const { citizenId, representativeId, kind, validFrom, validTo } = days;
  const rows = await overlapping(db, citizenId, representativeId, kind, validFrom, validTo);
  return rows.length > 0;
}

const insert = statement(
  'standing.insertRegistration',
  `insert into representation
      (id, citizen_id, representative_id, kind, tasks, valid, registered_at, registered_by)
    values ($1, $2, $3, $4, $5, daterange($6::date, $7::date, '[]'), $8, $9)`,
);

/** A registration to store. */
export interface NewRegistration extends RegistrationDays {
  readonly id: string;
  readonly tasks: readonly string[];
  readonly at: Date;
  readonly by: string;
}

/** Stores a registration. */
export async function storeRegistration(db: Queryable, row: NewRegistration): Promise<void> {
  const { id, citizenId, representativeId, kind, validFrom, validTo, at, by } = row;
  const tasks = [...row.tasks];
  await insert(db, id, citizenId, representativeId, kind, tasks, validFrom, validTo, at, by);
}

/** Ends a registration ($1) at an instant ($2) by somebody ($3); one that has ended stays as it is. */
export const endStored = statement(
  'standing.endRegistration',
  `update representation set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null`,
);
