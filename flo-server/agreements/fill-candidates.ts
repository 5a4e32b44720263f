import type { CivilDate } from '#contract/time/civil-date.ts';
import { statement } from '../db/statement.ts';
import { entitled, hasListFrom } from '../jobs/allocation/entitled-sql.ts';

/**
 * Newly registered people of a municipality ($1): with a right to a list on a day ($2) and without one since
 * they were born, came, or came back into the scheme. $3: only these people; null: all.
 */
export const findNewlyRegistered = statement<{ id: string }>(
  'agreements.fillNewlyRegistered',
  // Materialised: of a whole city only those without a list are asked what they had before.
  `with without_list as materialized (
      select p.id, greatest(p.birth_date, p.person_status_since) as since from citizen p
        where p.municipality_number = $1 and p.merged_into is null and ${entitled('p', '$2::date')}
          and not ${hasListFrom('p', '$2::date')}
          and ($3::uuid[] is null or p.id = any($3)))
    select w.id from without_list w
      where not exists (select from patient_to_gp_contract_association t
        where t.citizen_id = w.id and upper(t.valid) > greatest(w.since,
          (select max(r.reported_on) from opting_out_report r
            where r.citizen_id = w.id and r.direction = 'in')))`,
);

/** Somebody who was drawn from a list. */
export interface Reduced {
  readonly id: string;
  /** Who was drawn together has the same. */
  readonly unit: string;
  readonly ticket: string;
  readonly reducedOn: CivilDate;
  /** The list the reduction gave, while the person is on it. */
  readonly currentContractId: number | null;
  /** Whether the person has got another GP than the reduction gave, or was not moved by it. */
  readonly hasSwitched: boolean;
}

/**
 * Everybody drawn from lists of a municipality ($1) by reductions carried out by a day ($2), but not those who
 * came to the list that is to be filled ($3) by it, nor those given another list on that very day. $4: only
 * these people; null: all.
 */
export const findReduced = statement<Reduced>(
  'agreements.fillReduced',
  `select w.citizen_id as id, a.id || ' ' || w.unit as unit, w.ticket,
      a.effective_date as "reducedOn",
      (select t.gp_contract_id from patient_to_gp_contract_association t
        where t.citizen_id = w.citizen_id and t.valid @> $2::date) as "currentContractId",
      not exists (select from patient_to_gp_contract_association t
          where t.citizen_id = w.citizen_id and t.gp_contract_id = a.gp_contract_id
            and upper(t.valid) = a.effective_date and t.end_reason = 'listReduction')
        or exists (select from patient_to_gp_contract_association t
          where t.citizen_id = w.citizen_id
            and (upper(t.valid) is null or upper(t.valid) > a.effective_date)
            and (t.gp_contract_id, lower(t.valid), t.begin_reason)
              is distinct from (a.to_contract_id, a.effective_date, 'listReduction')) as "hasSwitched"
    from agreement_plan a join reduction_draw_person w on w.plan_id = a.id
      join citizen p on p.id = w.citizen_id and p.merged_into is null
    where a.kind = 'reduction' and a.state = 'carriedOut' and a.municipality_number = $1 and w.drawn
      and (a.effective_date < $2::date or (a.effective_date = $2::date and a.to_contract_id is null))
      and a.to_contract_id is distinct from $3::bigint
      and ($4::uuid[] is null or w.citizen_id = any($4))`,
);

/** Who of some people ($1) waits for a GP, or comes to one after a day ($2). */
export const findWishes = statement<{ id: string }>(
  'agreements.fillWishes',
  `select p.id from unnest($1::uuid[]) as p (id)
    where exists (select from waiting_list_entry w where w.citizen_id = p.id and w.left_at is null)
      or exists (select from patient_to_gp_contract_association t
        where t.citizen_id = p.id and lower(t.valid) > $2::date)`,
);
