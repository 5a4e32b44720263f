import type { Follows, KeptFrom } from '#rules/allocation/allocation-case.ts';
import { decideChildPlacement } from '#rules/children/decide-placement.ts';
import type { ChildCase } from '#rules/children/child-case.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

type StoredHolder = ChildCase['holders'][number] & { readonly holderId: string | null };
interface StoredChild extends Pick<ChildCase, 'parentsKnown' | 'inCare'> {
  readonly citizenId: string;
  readonly holders: readonly StoredHolder[];
  /** Whether a caseworker has yet to answer on whose list the child belongs. */
  readonly openQuestion: boolean;
  readonly parents: readonly { readonly citizenId: string; readonly contractIds: number[] }[];
}

/** What § 5 says of a child. */
export interface Family {
  readonly follows: Follows | null;
  readonly keptFrom: KeptFrom | null;
}

/** children, today, effective day. Lists are those that hold on the day the child would come. */
const readChildren = statement<StoredChild>(
  'allocation.children',
  `select p.id as "citizenId",
      exists (select from citizen_parent k where k.child_id = p.id) as "parentsKnown",
      exists (select from parental_responsibility r where r.child_id = p.id and r.valid @> $2::date
        and r.kind = 'other' and r.holder_id is null) as "inCare",
      exists (select from register_event e where e.citizen_id = p.id and e.state = 'exception'
        and e.left_to_do = 'placement') as "openQuestion",
      coalesce((select json_agg(json_build_object('citizenId', k.parent_id,
          'contractIds', array(select t.gp_contract_id from patient_to_gp_contract_association t
            where t.citizen_id = k.parent_id and t.valid && daterange($3::date, null))))
        from citizen_parent k where k.child_id = p.id), '[]') as parents,
      coalesce((select json_agg(json_build_object('kind', r.kind, 'holderId', r.holder_id,
          'role', k.role, 'alive', h.id is not null and h.death_date is null,
          'sharesAddress', h.household_id is not null and h.household_id = p.household_id,
          'gpContractId', (select t.gp_contract_id from patient_to_gp_contract_association t
            where t.citizen_id = r.holder_id and t.valid @> $3::date)) order by r.kind, r.holder_id)
        from parental_responsibility r
          left join citizen h on h.id = r.holder_id
          left join citizen_parent k on k.child_id = r.child_id and k.parent_id = r.holder_id
        where r.child_id = p.id and r.valid @> $2::date), '[]') as holders
    from citizen p where p.id = any($1::uuid[])`,
);

/**
 * Whom § 5 lets a child follow. A parent who stands in the same queue has no list yet: for the rule it is
 * given a number of its own below zero, so that its answer tells which parent it is.
 */
export function followsOf(
  { holders, inCare, parentsKnown }: Pick<StoredChild, 'holders' | 'inCare' | 'parentsKnown'>,
  ageYears: number,
  on: CivilDate,
  queued: ReadonlySet<string>,
): Follows | null {
  const withStandIns = holders.map(({ holderId, ...holder }, index) => {
    const standsInQueue = holderId !== null && queued.has(holderId);
    const standIn = standsInQueue && holder.gpContractId === null ? -1 - index : null;
    return { ...holder, gpContractId: holder.gpContractId ?? standIn };
  });
  const decision = decideChildPlacement({
    ageYears,
    on,
    holders: withStandIns,
    inCare,
    parentsKnown,
    // The plan itself knows whom it may not place where.
    excludedContractIds: [],
    dutySuspended: false,
    suspendedContractIds: [],
  });
  const { gpContractId } = decision.facts;
  if (decision.outcome === 'refused' || typeof gpContractId !== 'number') return null;
  if (gpContractId > 0) return { kind: 'list', gpContractId };
  const citizenId = holders[-1 - gpContractId]?.holderId ?? null;
  return citizenId === null ? null : { kind: 'person', citizenId };
}

/**
 * Where care is taken over, the child welfare service may choose (§ 5 third paragraph), and where a
 * caseworker has a question to answer nobody knows whom to follow: neither child follows a parent, by
 * rule or by chance.
 */
function familyOf(
  child: StoredChild,
  ageYears: number,
  on: CivilDate,
  queued: ReadonlySet<string>,
): Family {
  if (!child.inCare && !child.openQuestion) {
    return { follows: followsOf(child, ageYears, on, queued), keptFrom: null };
  }
  const citizenIds = child.parents.map(({ citizenId }) => citizenId);
  const contractIds = child.parents.flatMap((parent) => parent.contractIds);
  return { follows: null, keptFrom: { citizenIds, contractIds } };
}

/** What § 5 says of each child. */
export async function familiesOf(
  db: Queryable,
  children: ReadonlyMap<string, number>,
  on: { readonly today: CivilDate; readonly effective: CivilDate },
  queued: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Family>> {
  if (children.size === 0) return new Map();
  const rows = await readChildren(db, [...children.keys()], on.today, on.effective);
  return new Map(
    rows.map((child) => {
      const { citizenId } = child;
      return [citizenId, familyOf(child, children.get(citizenId) ?? 0, on.today, queued)];
    }),
  );
}
