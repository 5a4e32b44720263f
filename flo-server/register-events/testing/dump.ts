import type { Pool } from '../../db/pool.ts';

/** What the register holds, told by numbers instead of ids: two runs that made the same give the same text. */
export async function dump(pool: Pool): Promise<string> {
  const parts = [
    `select c.nin, t.gp_contract_id, t.valid::text, t.begin_reason, t.end_reason, t.above_ceiling_right,
        a.operation, a.decision->>'code' as code
      from patient_to_gp_contract_association t join citizen c on c.id = t.citizen_id
      join ledger_act a on a.id = t.act_id order by 1, 3`,
    `select c.nin, h.gp_contract_id, h.valid::text, h.end_reason
      from patient_to_gp_contract_association_history h join citizen c on c.id = h.citizen_id
      order by 1, 3, 2, 4`,
    `select nin, first_name, birth_date, death_date, person_status, person_status_since, eligibility,
        municipality_number, address_protection, ties_revision,
        (select count(*) from citizen o where o.household_id = c.household_id) as home,
        (select m.nin from citizen m where m.id = c.merged_into) as merged
      from citizen c order by nin`,
    `select n.nin, n.kind, n.valid::text, c.nin as person from citizen_nin n
      join citizen c on c.id = n.citizen_id order by 1`,
    `select c.nin, a.street, a.valid::text from citizen_address a join citizen c on c.id = a.citizen_id
      order by 1, 3`,
    `select c.nin, r.kind, h.nin as holder, r.valid::text from parental_responsibility r
      join citizen c on c.id = r.child_id left join citizen h on h.id = r.holder_id order by 1, 3, 2, 4`,
    `select c.nin, w.gp_contract_id, w.left_reason from waiting_list_entry w
      join citizen c on c.id = w.citizen_id order by 1, 2, 3`,
    `select c.nin, w.to_contract_id, w.state from gp_switch w join citizen c on c.id = w.citizen_id
      order by 1, 2, 3`,
    `select c.nin, g.ground, g.arose_on from extra_switch_ground g join citizen c on c.id = g.citizen_id
      order by 1, 3`,
    'select id, status, revision from gp_contract order by id',
    'select sequence, state, reason, left_to_do from register_event order by id',
    'select name, state, done, total, batches from job_step order by run_id, position',
  ];
  const answers: unknown[] = [];
  for (const sql of parts) answers.push((await pool.query(sql)).rows);
  return JSON.stringify(answers, null, 1);
}
