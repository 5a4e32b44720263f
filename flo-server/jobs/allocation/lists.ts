import type { AllocationList } from '#rules/allocation/allocation-case.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Connection } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import { goneFrom, withPlannedEnd } from '../../gp-contracts/planned-end-sql.ts';

/** municipalities, other lists, effective day. In the order that everybody locks lists in. */
const lockLists = statement<{ id: number }>(
  'allocation.lockLists',
  `select id from gp_contract
    where (municipality_number = any($1::text[]) or id = any($2::bigint[])) and valid @> $3::date
    order by id for no key update`,
);

const countLists = statement<AllocationList>(
  'allocation.countLists',
  `select c.id as "gpContractId", c.municipality_number as "municipalityNumber",
      o.district_number as "districtNumber", c.status, lower(c.valid) as "validFrom",
      ${goneFrom('c')} as "validTo", c.max_patients as "maxPatients",
      list_occupied(c.id, $2::date) as occupied,
      c.requires_membership is not null as "requiresMembership"
    from gp_contract c join gp_office o on o.organization_number = c.office_organization_number
      ${withPlannedEnd('c')}
    where c.id = any($1::bigint[]) order by c.id`,
);

/** Locks the lists of some municipalities, and others by id, then counts them. */
export async function holdLists(
  db: Connection,
  municipalities: readonly string[],
  others: readonly number[],
  on: { readonly today: CivilDate; readonly effective: CivilDate },
): Promise<readonly AllocationList[]> {
  const locked = await lockLists(db, municipalities, others, on.effective);
  // Counted by a statement of its own: what was committed while we waited for a lock is seen.
  return countLists(
    db,
    locked.map(({ id }) => id),
    on.today,
  );
}
