import type { Exclusion, ExclusionDecision } from '#contract/flo-api/exclusions.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { nameJson } from '../gp-contracts/json.ts';

const columns = `x.id as "exclusionId", x.gp_contract_id as "gpContractId",
    (select json_build_object('hprNumber', d.hpr_number, 'name', ${nameJson('d')})
      from doctor d where d.hpr_number = x.hpr_number) as doctor,
    m.name as "municipalityName", x.decided_on as "decidedOn", x.reference,
    x.appealed_on as "appealedOn", x.appeal_decided_on as "appealDecidedOn",
    x.ended_on as "endedOn", x.end_reason as "endReason"
  from list_exclusion x left join municipality m on m.number = x.municipality_number`;

/** All decisions about a citizen ($1), newest first. */
export const exclusionsOf = statement<Exclusion>(
  'exclusions.of',
  `select ${columns} where x.citizen_id = $1 order by x.decided_on desc, x.id`,
);

/** One decision ($2) about a citizen ($1). */
export const exclusionOf = statement<Exclusion>(
  'exclusions.one',
  `select ${columns} where x.citizen_id = $1 and x.id = $2`,
);

/** What a decision about a list meets: its GPs that day, and the doctor's lists from today on. */
export interface DoctorOfList {
  /** The doctor it is about; null when the list had none, several and none was named, or not this one. */
  readonly hprNumber: number | null;
  /** How many GPs the list had that day. */
  readonly doctors: number;
  readonly contractIds: readonly number[];
  /** Whether the citizen may not choose this doctor already: another doctor's common list is no answer. */
  readonly already: boolean;
  readonly municipalityKnown: boolean;
}

const findDoctor = statement<DoctorOfList>(
  'exclusions.doctor',
  `select g.hpr as "hprNumber", g.doctors, coalesce((select json_agg(distinct a.gp_contract_id)
      from gp_on_contract_association a where a.hpr_number = g.hpr
        and a.relationship in ('LPFL', 'LPDL') and (upper(a.valid) is null or upper(a.valid) > $3::date)), '[]')
      as "contractIds",
    exists (select from list_exclusion x where x.citizen_id = $6 and x.ended_on is null
      and (x.hpr_number = g.hpr or x.hpr_number is null and x.gp_contract_id = $1)) as already,
    exists (select from municipality m where m.number = $4) as "municipalityKnown"
  from (select count(*)::integer as doctors,
      case when $5::integer is not null then max(d.hpr) filter (where d.hpr = $5)
        when count(*) = 1 then max(d.hpr) end as hpr
    from (select distinct a.hpr_number as hpr from gp_on_contract_association a
      where a.gp_contract_id = $1 and a.relationship = 'LPFL' and a.valid @> $2::date) d) g`,
);

/** The doctor a decision about a citizen and a list is about, with the doctor's lists today. */
export async function doctorOfList(
  db: Queryable,
  citizenId: string,
  { gpContractId, decidedOn, municipalityNumber, hprNumber }: ExclusionDecision,
  today: CivilDate,
): Promise<DoctorOfList> {
  const named = hprNumber ?? null;
  return onlyRow(
    await findDoctor(db, gpContractId, decidedOn, today, municipalityNumber, named, citizenId),
  );
}

/** Keeps a decision: id, citizen, list, doctor, day, municipality, reference, act. */
export const insertExclusion = statement(
  'exclusions.insert',
  `insert into list_exclusion (id, citizen_id, gp_contract_id, hpr_number, decided_on,
      municipality_number, reference, act_id, last_act_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
);

/** Notes what has become of a decision ($1): appealed, decided, ended and why, by an act. */
export const noteEvent = statement(
  'exclusions.noteEvent',
  `update list_exclusion set appealed_on = coalesce($2, appealed_on),
      appeal_decided_on = coalesce($3, appeal_decided_on), ended_on = $4, end_reason = $5,
      last_act_id = $6
    where id = $1`,
);

/** Places of a citizen ($1) to come after a day ($3) on some lists ($2), the earliest first. */
export const comingTo = statement<{ gpContractId: number; from: CivilDate }>(
  'exclusions.coming',
  `select gp_contract_id as "gpContractId", lower(valid) as "from"
    from patient_to_gp_contract_association
    where citizen_id = $1 and gp_contract_id = any($2::bigint[]) and lower(valid) > $3::date
    order by lower(valid)`,
);

/**
 * Takes away the places of a citizen ($1) to come after a day ($3) on some lists ($2), and notes why nobody
 * follows: on the list that was to come, and on the one that the person leaves for it.
 */
export const dropComing = statement(
  'exclusions.dropComing',
  `with gone as (
      delete from patient_to_gp_contract_association t
        where t.citizen_id = $1 and t.gp_contract_id = any($2::bigint[]) and lower(t.valid) > $3::date
        returning t.gp_contract_id as list, lower(t.valid) as from_day)
    insert into tie_not_followed (citizen_id, gp_contract_id, from_date, reason, act_id)
      select $1, n.list, n.from_day, 'excluded', current_setting('flo.act_id')::bigint
      from (select list, from_day from gone
        union select t.gp_contract_id, g.from_day from gone g
          join patient_to_gp_contract_association t
            on t.citizen_id = $1 and upper(t.valid) = g.from_day) n`,
);

/** Ends the tie of a citizen ($1) to one of some lists ($2) from a day ($4), if it is in force ($3). */
export const strikeFromList = statement(
  'exclusions.strike',
  `update patient_to_gp_contract_association t
    set valid = daterange(lower(t.valid), $4::date), end_reason = 'excluded'
    where t.citizen_id = $1 and t.gp_contract_id = any($2::bigint[]) and t.valid @> $3::date
      and (upper(t.valid) is null or upper(t.valid) > $4::date)`,
);
