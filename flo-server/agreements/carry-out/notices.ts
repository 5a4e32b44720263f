import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import type { DuePlan } from './due-plan.ts';
import type { Leaving } from './leaving.ts';

const toPeople = statement(
  'agreements.noticeToPeople',
  `insert into notice (citizen_id, kind, due_on, plan_id, from_contract_id, to_contract_id, act_id,
      created_at)
    select distinct on (n.citizen_id) n.citizen_id, n.kind, $3::date, $4, $5::bigint, $6::bigint,
      current_setting('flo.act_id')::bigint, flo_instant()
    from unnest($1::uuid[], $2::text[]) as n(citizen_id, kind) order by n.citizen_id, n.kind desc
    on conflict do nothing`,
);

const toMunicipality = statement(
  'agreements.noticeToMunicipality',
  `insert into notice (municipality_number, kind, due_on, plan_id, from_contract_id, to_contract_id,
      act_id, created_at)
    values ($1, $2, $3, $4, $5, $6, current_setting('flo.act_id')::bigint, flo_instant())
    on conflict do nothing`,
);

/** What somebody is told: that the list was taken over, ended, or that they were drawn; and if they have none. */
function kindFor({ request, toContractId }: DuePlan, { coming }: Leaving): string {
  const placed = toContractId !== null;
  if (coming) return placed ? 'comingListReplaced' : 'comingListEnded';
  if (request.kind === 'transfer' && placed) return 'listTakenOver';
  if (request.kind === 'reduction') return placed ? 'drawnAndMoved' : 'drawnWithoutList';
  return placed ? 'listEndedAndMoved' : 'listEndedWithoutList';
}

/**
 * Writes down what must be told to everybody a plan has moved (FOR-2025-12-02-2405 § 9 fourth paragraph:
 * of the change, and of the right to switch). Letters are made of it later.
 */
export async function tellPeople(
  db: Queryable,
  plan: DuePlan,
  leaving: readonly Leaving[],
): Promise<void> {
  const { planId, contractId, toContractId, effectiveDate } = plan;
  await toPeople(
    db,
    leaving.map(({ citizenId }) => citizenId),
    leaving.map((tie) => kindFor(plan, tie)),
    effectiveDate,
    planId,
    contractId,
    toContractId,
  );
}

const toFilled = statement(
  'agreements.noticeToFilled',
  `insert into notice (citizen_id, kind, due_on, plan_id, from_contract_id, to_contract_id, act_id,
      created_at)
    select n.citizen_id, case when n.list is null then 'placedInNewPractice' else 'movedToNewPractice' end,
      $3::date, $4, n.list, $5::bigint, current_setting('flo.act_id')::bigint, flo_instant()
    from unnest($1::uuid[], $2::bigint[]) as n(citizen_id, list)
    on conflict do nothing`,
);

/**
 * Writes down that people must be told of the new practice they were moved to, and of the right to switch
 * (FOR-2025-12-02-2405 § 9 fourth paragraph). Those who had no list came from none.
 */
export async function tellFilled(
  db: Queryable,
  { planId, contractId, effectiveDate }: DuePlan,
  people: readonly { readonly citizenId: string; readonly currentContractId: number | null }[],
): Promise<void> {
  await toFilled(
    db,
    people.map(({ citizenId }) => citizenId),
    people.map(({ currentContractId }) => currentContractId),
    effectiveDate,
    planId,
    contractId,
  );
}

const toListed = statement(
  'agreements.noticeToListed',
  `insert into notice (citizen_id, kind, due_on, plan_id, from_contract_id, act_id, created_at)
    select distinct t.citizen_id, 'newGP', $3::date, $1::uuid, $2::bigint,
      current_setting('flo.act_id')::bigint, flo_instant()
    from patient_to_gp_contract_association t where t.gp_contract_id = $2
      and (upper(t.valid) is null or upper(t.valid) > $3::date)
    on conflict do nothing`,
);

/**
 * Writes down that everybody on a list must be told of its new GP, and of the right to switch
 * (FOR-2025-12-02-2405 § 9 fourth paragraph).
 */
export async function tellListed(
  db: Queryable,
  plan: Pick<DuePlan, 'planId' | 'contractId' | 'effectiveDate'>,
): Promise<void> {
  await toListed(db, plan.planId, plan.contractId, plan.effectiveDate);
}

/** Writes down what the municipality must be told of its plan. */
export async function tellMunicipality(
  db: Queryable,
  { planId, contractId, toContractId, effectiveDate, municipalityNumber }: DuePlan,
  kind: 'planCarriedOut' | 'planStopped',
): Promise<void> {
  await toMunicipality(
    db,
    municipalityNumber,
    kind,
    effectiveDate,
    planId,
    contractId,
    toContractId,
  );
}
