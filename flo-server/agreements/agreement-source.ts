import type { EndGround, FillGroup, PlanKind, PlanState } from '#contract/codes/agreements.ts';
import type { relationshipCodes } from '#contract/codes/code-lists.ts';
import type { PlanOutcome } from '#contract/flo-api/agreements.ts';
import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { nameJson, periodJson, waitingCount } from '../gp-contracts/json.ts';

interface Life {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** A plan as it is stored. */
export interface PlanRow {
  readonly planId: string;
  readonly kind: PlanKind;
  readonly state: PlanState;
  readonly effectiveDate: CivilDate;
  readonly municipalityNumber: string;
  readonly decisionNumber: string;
  readonly decidedOn: CivilDate;
  readonly toContractId: number | null;
  readonly ceiling: number | null;
  readonly ground: EndGround | null;
  readonly hprNumber: number | null;
  readonly until: CivilDate | null;
  readonly fill: { readonly count: number; readonly groups: FillGroup[] } | null;
  readonly plannedAt: string;
  readonly plannedBy: string;
  readonly closedAt: string | null;
  readonly decision: Decision;
  readonly outcome: PlanOutcome | null;
  readonly seedHash: string | null;
  readonly lockedList: boolean;
}

/** Everything stored and counted of an agreement. */
export interface AgreementSource {
  readonly id: number;
  readonly municipalityNumber: string;
  readonly coopMunicipalities: readonly string[];
  readonly revision: number;
  readonly employed: boolean;
  readonly commonList: boolean;
  readonly agreementDate: CivilDate;
  readonly valid: Life;
  readonly status: 'open' | 'closed' | 'locked';
  readonly maxPatients: number;
  readonly requiresMembership: boolean;
  /** Holding a place on the day asked about. */
  readonly occupied: number;
  readonly people: number;
  readonly coming: number;
  readonly leaving: number;
  readonly children: number;
  readonly waiting: number;
  readonly doctors: readonly {
    readonly hprNumber: number;
    readonly name: PersonName;
    readonly relationship: (typeof relationshipCodes)[number];
    readonly valid: Life;
    readonly birthDate: CivilDate | null;
  }[];
  readonly plans: readonly PlanRow[];
}

/** How a plan (`p`) stood. */
export interface PlanThen {
  readonly state: string;
  readonly decision: string;
  /** A column that is empty until the plan is closed. */
  readonly closed: (column: string) => string;
}

/** A plan as a JSON object; `p` is its row, and what became of it may be told as it was at another time. */
const planJson = (
  then: PlanThen,
): string => `json_build_object('planId', p.id, 'kind', p.kind, 'state', ${then.state},
  'effectiveDate', p.effective_date, 'municipalityNumber', p.municipality_number,
  'decisionNumber', p.decision_number, 'decidedOn', p.decided_on,
  'toContractId', p.to_contract_id, 'ceiling', p.ceiling, 'ground', p.request ->> 'ground',
  'until', p.request ->> 'until',
  'fill', case when p.kind = 'fill' then
    json_build_object('count', p.request -> 'count', 'groups', p.request -> 'groups') end,
  'hprNumber', (p.request ->> 'hprNumber')::integer,
  'plannedAt', p.planned_at, 'plannedBy', p.planned_by, 'closedAt', ${then.closed('p.closed_at')},
  'decision', ${then.decision}, 'outcome', ${then.closed('p.outcome')}, 'lockedList', p.locked_list,
  'seedHash', (select d.seed_hash from reduction_draw d where d.plan_id = p.id))`;

/** Where what is told of an agreement (`c`) on a day (`$2`) is read: what is believed now, or then. */
export interface AgreementSources {
  readonly status: string;
  readonly ties: string;
  readonly occupied: string;
  readonly waiting: string;
  readonly doctors: string;
  readonly plan: PlanThen;
  /** Which plans there are. */
  readonly planned: string;
}

/** The agreement ($1) on a day ($2) as a JSON object. */
export function agreementJson(from: AgreementSources): string {
  const tiesOn = (what: string, where: string): string =>
    `(select ${what} from ${from.ties} t where t.gp_contract_id = c.id and ${where})`;
  return `json_build_object('id', c.id, 'municipalityNumber', c.municipality_number,
    'coopMunicipalities', (select coalesce(json_agg(k.municipality_number), '[]')
      from gp_contract_coop_municipality k where k.gp_contract_id = c.id),
    'revision', coalesce((select s.revision from agreement_state s where s.gp_contract_id = c.id), 1),
    'employed', c.is_fixed_salary, 'commonList', c.participates_on_common_list,
    'agreementDate', c.agreement_date, 'valid', ${periodJson('c.valid')}, 'status', ${from.status},
    'maxPatients', c.max_patients, 'requiresMembership', c.requires_membership is not null,
    'occupied', ${from.occupied},
    'people', ${tiesOn('count(*)', 't.valid @> $2::date')},
    'coming', ${tiesOn('count(*)', 'lower(t.valid) > $2::date')},
    'leaving', ${tiesOn(
      'count(*)',
      't.valid @> $2::date and upper(t.valid) is not null and upper(t.valid) is distinct from upper(c.valid)',
    )},
    'children', (select count(*) from ${from.ties} t
      join citizen p on p.id = t.citizen_id
      where t.gp_contract_id = c.id and t.valid @> $2::date
        and p.birth_date > $2::date - interval '16 years'),
    'waiting', ${from.waiting},
    'doctors', (select coalesce(json_agg(json_build_object('hprNumber', a.hpr_number,
        'name', ${nameJson('d')}, 'relationship', a.relationship, 'valid', ${periodJson('a.valid')},
        'birthDate', d.birth_date)
          order by a.relationship <> 'LPFL', lower(a.valid) desc, a.id), '[]')
      from ${from.doctors} a join doctor d using (hpr_number)
      where a.gp_contract_id = c.id),
    'plans', (select coalesce(json_agg(${planJson(from.plan)} order by p.act_id desc), '[]')
      from agreement_plan p where p.gp_contract_id = c.id and ${from.planned}))`;
}

const now: AgreementSources = {
  status: 'c.status',
  ties: 'patient_to_gp_contract_association',
  occupied: 'list_occupied(c.id, greatest($2::date, $3::date))',
  waiting: waitingCount('c.id'),
  doctors: 'gp_on_contract_association',
  plan: { state: 'p.state', decision: 'p.decision', closed: (column) => column },
  planned: 'true',
};

const sourceOf = statement<{ source: AgreementSource }>(
  'agreements.source',
  `select ${agreementJson(now)} as source from gp_contract c where c.id = $1`,
);

/**
 * An agreement as it is on a day, with the places held on a later one; undefined when there is no such
 * list. Nothing is locked.
 */
export async function readAgreement(
  db: Queryable,
  id: number,
  today: CivilDate,
  on: CivilDate = today,
): Promise<AgreementSource | undefined> {
  const [row] = await sourceOf(db, id, today, on);
  return row?.source;
}

const lock = statement(
  'agreements.lockLists',
  `select from gp_contract where id = any($1::bigint[]) order by id for no key update`,
);

/** Locks lists in the order that everybody locks them in. Citizens are locked before lists, never after. */
export async function lockLists(db: Queryable, ids: readonly (number | null)[]): Promise<void> {
  await lock(
    db,
    ids.filter((id) => id !== null),
  );
}

const bump = statement(
  'agreements.bump',
  `insert into agreement_state (gp_contract_id, revision) values ($1, 2)
    on conflict (gp_contract_id) do update set revision = agreement_state.revision + 1`,
);

/** Notes that an agreement or its plans have changed. */
export async function bumpAgreement(db: Queryable, id: number): Promise<void> {
  await bump(db, id);
}
