import type { Callback } from '#contract/flo-api/callbacks.ts';
import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { revisionTag } from '../citizens/revision.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { nameJson } from '../gp-contracts/json.ts';
import type { Subject } from '../persons/gate.ts';
import { subjectJson } from '../persons/subject-sql.ts';

/** A promise as stored, with what the gate needs to know of the person. */
interface CallbackRow {
  readonly callbackId: string;
  readonly name: PersonName;
  readonly subject: Subject;
  readonly phone: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly theme: Callback['theme'];
  readonly words: string;
  readonly unit: string;
  readonly state: Callback['state'];
  readonly takenBy: Callback['takenBy'];
  readonly attempts: number;
  readonly lastAttemptAt: Date | null;
  readonly createdBy: Callback['createdBy'];
  readonly createdAt: Date;
  readonly revision: number;
}

const callbacks = (where: string): string => `select b.id as "callbackId", ${nameJson('p')} as name,
    ${subjectJson('p')} as subject, b.phone, b.from_at as "from", b.to_at as "to", b.theme, b.words,
    b.unit, b.state,
    case when b.taken_by is not null
      then json_build_object('id', b.taken_by, 'name', b.taken_by_name) end as "takenBy",
    b.attempts, b.last_attempt_at as "lastAttemptAt",
    json_build_object('id', b.created_by, 'name', b.created_by_name) as "createdBy",
    b.created_at as "createdAt", b.revision
  from callback b join citizen f on f.id = b.citizen_id
    join citizen p on p.id = coalesce(f.merged_into, f.id)
  where ${where}`;

/** What a unit ($1) has promised and not kept yet: what must be done first comes first. */
export const findWaiting = statement<CallbackRow>(
  'callbacks.waiting',
  `${callbacks(`b.unit = $1 and b.state <> 'done'`)} order by b.to_at, b.id limit $2::integer`,
);

const findOne = statement<CallbackRow>('callbacks.one', callbacks('b.id = $1 and p.id = $2'));

/** One promise to a living record; undefined when there is none of that id. */
export async function callbackOf(
  db: Queryable,
  citizenId: string,
  callbackId: string,
): Promise<CallbackRow | undefined> {
  const [row] = await findOne(db, callbackId, citizenId);
  return row;
}

/** Holds a promise until the transaction ends: two who want it take turns. */
export const holdCallback = statement(
  'callbacks.hold',
  'select from callback where id = $1 for update',
);

/** As it is shown; of somebody whose record is shut neither name, number nor words. */
export function showCallback(row: CallbackRow, canOpen: boolean): Callback {
  const { subject, name, phone, words, from, to, lastAttemptAt, createdAt, revision, ...rest } =
    row;
  return {
    ...rest,
    citizenId: CitizenId.parse(subject.citizenId),
    name: canOpen ? name : null,
    phone: canOpen ? phone : null,
    words: canOpen ? words : null,
    from: from.toISOString(),
    to: to.toISOString(),
    lastAttemptAt: lastAttemptAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    revision: revisionTag(revision),
    canOpen,
  };
}

/** A new promise: id, citizen, call, number, from, to, theme, words, unit, who, name, when. */
export const insertCallback = statement(
  'callbacks.insert',
  `insert into callback (id, citizen_id, call_id, phone, from_at, to_at, theme, words, unit, state,
      created_by, created_by_name, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11, $12)`,
);

/** How a promise ($1) stands from now on: state, who has it, whether this was a try ($5), at ($6). */
export const changeCallback = statement(
  'callbacks.change',
  `update callback set state = $2, taken_by = $3, taken_by_name = $4,
      attempts = attempts + case when $5 then 1 else 0 end,
      last_attempt_at = case when $5 then $6 else last_attempt_at end, revision = revision + 1
    where id = $1`,
);

/** Writes down what was done with a promise ($1): what, when, who. */
export const insertEvent = statement(
  'callbacks.event',
  `insert into callback_event (callback_id, revision, what, at, principal_id, principal_name)
    select id, revision, $2, $3, $4, $5 from callback where id = $1`,
);
