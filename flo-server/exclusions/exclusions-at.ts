import type { Exclusion } from '#contract/flo-api/exclusions.ts';
import type { At, Moment } from '#contract/flo-api/moment.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { nameJson } from '../gp-contracts/json.ts';
import { askedMoment, momentView } from '../ledger/moment.ts';

/** Empty when a day had not come on the day that is looked at. */
const come = (column: string): string => `case when x.${column} <= $2::date then x.${column} end`;

const findAt = statement<Exclusion>(
  'exclusions.at',
  `select x.id as "exclusionId", x.gp_contract_id as "gpContractId",
      (select json_build_object('hprNumber', d.hpr_number, 'name', ${nameJson('d')})
        from doctor d where d.hpr_number = x.hpr_number) as doctor,
      m.name as "municipalityName", x.decided_on as "decidedOn", x.reference,
      ${come('appealed_on')} as "appealedOn", ${come('appeal_decided_on')} as "appealDecidedOn",
      ${come('ended_on')} as "endedOn",
      case when x.ended_on <= $2::date then x.end_reason end as "endReason"
    from exclusions_at($1, $3) x left join municipality m on m.number = x.municipality_number
    where x.decided_on <= $2::date order by x.decided_on desc, x.id`,
);

const findKept = statement<{ kept: boolean }>(
  'exclusions.kept',
  'select exclusions_kept($1, $2) as kept',
);

/**
 * Decisions about a citizen that had been made by a day, as FLO knew them at an instant, newest first.
 *
 * @throws ProblemError `request.invalid` (422): not a moment that can be looked back to.
 */
export async function exclusionsAt(
  db: Queryable,
  citizenId: string,
  at: At,
  now: Date,
): Promise<{ readonly items: Exclusion[]; readonly moment: Moment }> {
  const asked = await askedMoment(db, at, now);
  const items = await findAt(db, citizenId, asked.asOf, asked.knownAt);
  const { kept } = onlyRow(await findKept(db, citizenId, asked.knownAt));
  return { items, moment: momentView(asked, kept ? [] : ['exclusions']) };
}
