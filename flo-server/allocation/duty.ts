import type { DutyChange, MunicipalDuty } from '#contract/flo-api/duty.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { readRevisionTag, revisionTag } from '../citizens/revision.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import { beginAct } from '../ledger/act.ts';
import { expectedRevision } from '../switching/guarded.ts';

type Row = Pick<MunicipalDuty, 'suspendedToday' | 'suspensions'> & { readonly revision: number };

/** A suspension (`d`) as a JSON object. */
export const suspensionJson = `json_build_object('from', lower(d.valid), 'to', upper(d.valid),
          'letter', case when d.letter_date is not null then
            json_build_object('date', d.letter_date, 'reference', d.letter_reference) end,
          'endLetter', case when d.end_act_id is not null then
            json_build_object('date', d.end_letter_date, 'reference', d.end_letter_reference) end)`;

const find = statement<Row>(
  'duty.find',
  `select coalesce(bool_or(d.valid @> $2::date), false) as "suspendedToday",
      (1 + count(d.*) + count(d.end_act_id))::integer as revision,
      coalesce(json_agg(${suspensionJson}
        order by d.valid desc) filter (where d.valid is not null), '[]') as suspensions
    from municipality m left join gp_duty_suspension d on d.municipality_number = m.number
    where m.number = $1 group by m.number`,
);

const lock = statement(
  'duty.lockMunicipality',
  'select from municipality where number = $1 for no key update',
);

const overlapping = statement<{ found: boolean }>(
  'duty.overlapping',
  `select exists (select from gp_duty_suspension where municipality_number = $1
    and valid && daterange($2::date, $3::date)) as found`,
);

const insert = statement(
  'duty.suspend',
  `insert into gp_duty_suspension (municipality_number, valid, letter_date, letter_reference, act_id)
    values ($1, daterange($2::date, $3::date), $4, $5, $6)`,
);

// One that has not begun has nothing to end: it is ended the day after its first.
const end = statement<{ ended: number }>(
  'duty.resume',
  `update gp_duty_suspension set valid = daterange(lower(valid), $2::date), end_letter_date = $3,
      end_letter_reference = $4, end_act_id = $5
    where municipality_number = $1 and end_act_id is null
      and (lower(valid) is null or lower(valid) < $2::date)
      and (upper(valid) is null or upper(valid) > $2::date)
    returning 1 as ended`,
);

/** When a municipality's duty is suspended; undefined when there is no such municipality. */
export async function findDuty(
  db: Queryable,
  municipalityNumber: string,
  today: CivilDate,
): Promise<MunicipalDuty | undefined> {
  const [row] = await find(db, municipalityNumber, today);
  if (row === undefined) return undefined;
  return { municipalityNumber, ...row, revision: revisionTag(row.revision) };
}

const refused = (path: string, reason: string): ProblemError =>
  new ProblemError('request.invalid', { status: 422, fields: [{ path, reason }] });

async function carryOut(
  db: Queryable,
  municipalityNumber: string,
  change: DutyChange,
  actId: number,
): Promise<void> {
  const { from, letterDate, letterReference } = change;
  if (change.kind === 'resume') {
    const ended = await end(db, municipalityNumber, from, letterDate, letterReference, actId);
    if (ended.length === 0) throw refused('body.from', 'notSuspended');
    return;
  }
  const { to } = change;
  if (to !== null && to <= from) throw refused('body.to', 'afterFrom');
  const [clash] = await overlapping(db, municipalityNumber, from, to);
  if (clash?.found === true) throw refused('body.from', 'alreadySuspended');
  await insert(db, municipalityNumber, from, to, letterDate, letterReference, actId);
}

/**
 * Registers a letter that suspends a municipality's duty or ends the suspension. What has been decided of
 * people stands; from the day on nobody there can switch, wait or be placed.
 *
 * @throws ProblemError unknown municipality, changed since it was read, a letter from the future, a
 * suspension that overlaps another, nothing to end.
 */
export async function changeDuty(
  { db, context, now, today }: CommandScope,
  municipalityNumber: string,
  change: DutyChange,
): Promise<MunicipalDuty> {
  await lock(db, municipalityNumber);
  const before = await findDuty(db, municipalityNumber, today);
  if (before === undefined) throw new ProblemError('municipality.unknown');
  if (readRevisionTag(expectedRevision(context)) !== readRevisionTag(before.revision)) {
    throw new ProblemError('precondition.failed', { currentRevision: before.revision });
  }
  if (change.letterDate > today) throw refused('body.letterDate', 'inFuture');
  const { principal } = context;
  const operation = 'allocation.changeDuty';
  const actId = await beginAct(db, { at: now, operation, principal, decision: null });
  await carryOut(db, municipalityNumber, change, actId);
  const after = await findDuty(db, municipalityNumber, today);
  if (after === undefined) throw new ProblemError('municipality.unknown');
  return after;
}
