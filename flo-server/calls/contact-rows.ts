import type { Contact } from '#contract/flo-api/calls.ts';
import { revisionTag } from '../citizens/revision.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** A contact as stored: its last version, with when it was recorded first. */
interface ContactRow extends Omit<
  Contact,
  'revision' | 'startedAt' | 'recordedAt' | 'amended' | 'retracted' | 'note'
> {
  readonly note: string;
  readonly version: number;
  readonly startedAt: Date;
  readonly recordedAt: Date;
  readonly amendedAt: Date;
  readonly amendedBy: string;
  readonly retractedAt: Date | null;
  readonly retractedBy: string | null;
  readonly retractedReason: string | null;
}

/** Every id that a living record ($1) has had. */
const ids = `array(select $1::uuid union all select id from citizen where merged_into = $1)`;

const contacts = (where: string): string => `select v.id as "contactId", v.version, v.kind, v.theme,
    v.note, s.kind as caller, f.started_at as "startedAt", f.at as "recordedAt",
    json_build_object('id', f.principal_id, 'name', f.principal_name, 'unit', f.unit) as "recordedBy",
    v.at as "amendedAt", v.principal_name as "amendedBy",
    r.at as "retractedAt", r.principal_name as "retractedBy", r.reason as "retractedReason"
  from call_record f
    join lateral (select * from call_record l where l.id = f.id order by l.version desc limit 1) v on true
    left join caller_standing s on s.id = f.standing_id
    left join call_retraction r on r.record_id = f.id
  where f.version = 1 and f.citizen_id = any(${ids}) ${where}`;

const findMany = statement<ContactRow>(
  'calls.list',
  `${contacts('')} order by f.started_at desc, f.at desc, f.id limit $2::integer`,
);

const findOne = statement<ContactRow>('calls.one', contacts('and f.id = $2'));

/** As it is shown. What was recorded by mistake may be about somebody else: its words are not told. */
function contactOf(row: ContactRow): Contact {
  const { version, startedAt, recordedAt, amendedAt, amendedBy, note, ...rest } = row;
  const { retractedAt, retractedBy, retractedReason, ...shown } = rest;
  const retracted = retractedAt !== null && {
    at: retractedAt.toISOString(),
    name: retractedBy ?? '',
    reason: retractedReason ?? '',
  };
  return {
    ...shown,
    note: retracted === false ? note : null,
    revision: revisionTag(retracted === false ? version : version + 1),
    startedAt: startedAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    amended: version > 1 ? { at: amendedAt.toISOString(), name: amendedBy } : null,
    retracted: retracted === false ? null : retracted,
  };
}

/** The contacts of a living record, newest first. */
export async function contactsOf(
  db: Queryable,
  citizenId: string,
  limit: number,
): Promise<Contact[]> {
  return (await findMany(db, citizenId, limit)).map(contactOf);
}

/** One contact of a living record; undefined when there is none of that id. */
export async function contactOfCitizen(
  db: Queryable,
  citizenId: string,
  contactId: string,
): Promise<Contact | undefined> {
  const [row] = await findOne(db, citizenId, contactId);
  return row && contactOf(row);
}

/** Holds a contact until the transaction ends: one change at a time. */
export const holdContact = statement(
  'calls.hold',
  'select from call_record where id = $1 and version = 1 for update',
);

/** The first version: id, citizen, call, kind, theme, note, trail, texts, standing, started, at, who, unit. */
export const insertFirst = statement(
  'calls.insert',
  `insert into call_record (id, version, citizen_id, call_id, kind, theme, note, trail, texts_used,
      standing_id, started_at, at, principal_id, principal_name, unit)
    values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);

/** Another version of a contact ($1): kind, theme, note, at, who and from where; the rest as it was. */
export const insertNext = statement(
  'calls.amend',
  `insert into call_record (id, version, citizen_id, call_id, kind, theme, note, trail, texts_used,
      standing_id, started_at, at, principal_id, principal_name, unit)
    select id, version + 1, citizen_id, call_id, $2, $3, $4, trail, texts_used, standing_id, started_at,
      $5, $6, $7, $8
    from call_record where id = $1 order by version desc limit 1`,
);

/** That a contact ($1) was recorded by mistake: why, when, who. */
export const insertRetraction = statement(
  'calls.retract',
  `insert into call_retraction (record_id, citizen_id, reason, at, principal_id, principal_name)
    select id, citizen_id, $2, $3, $4, $5 from call_record where id = $1 and version = 1`,
);
