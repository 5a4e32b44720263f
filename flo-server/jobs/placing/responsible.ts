import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Connection } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

interface Doctor {
  readonly gpContractId: number;
  readonly hprNumber: number;
  readonly people: number;
}

const doctorsOf = statement<Doctor>(
  'runs.responsibleDoctors',
  `select a.gp_contract_id as "gpContractId", a.hpr_number as "hprNumber",
      (select count(*)::integer from patient_to_gp_contract_association t
        where t.gp_contract_id = a.gp_contract_id and t.responsible_hpr_number = a.hpr_number) as people
    from gp_on_contract_association a join gp_contract c on c.id = a.gp_contract_id
    where c.id = any($1::bigint[]) and c.participates_on_common_list and a.relationship = 'LPFL'
      and a.valid @> $2::date
    order by a.id`,
);

/**
 * The responsible doctor of each new place, in the order given; null but on common lists. There the
 * doctor who answers for the fewest gets one more (FOR-2025-12-02-2405 § 20).
 */
export async function responsibleDoctors(
  db: Connection,
  lists: readonly number[],
  from: CivilDate,
): Promise<readonly (number | null)[]> {
  const doctors = (await doctorsOf(db, [...new Set(lists)], from)).map((doctor) => ({ ...doctor }));
  return lists.map((list) => {
    const own = doctors.filter(({ gpContractId }) => gpContractId === list);
    const [first, ...rest] = own;
    if (first === undefined) return null;
    const fewest = rest.reduce((a, b) => (b.people < a.people ? b : a), first);
    fewest.people += 1;
    return fewest.hprNumber;
  });
}
