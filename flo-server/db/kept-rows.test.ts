import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

/**
 * What a table is held to by the database.
 * - appendOnly: a row is never changed and never deleted.
 * - columns: never deleted, and they are all that may come later.
 * - unchanged: never changed; rows go when a person is de-identified.
 * - neverDeleted: it has a life, which its own columns or its history tell of.
 * - byRule: by a condition or a function of its own, tested where it is at home.
 * - free: what it says now is all it says, or its past is kept elsewhere (register_history).
 */
type Life = 'appendOnly' | 'unchanged' | 'neverDeleted' | 'byRule' | 'free' | readonly string[];

const tables: Readonly<Record<string, Life>> = {
  // The reference register; changes of agreements and of doctors' periods stand in register_history.
  municipality: 'free',
  district: 'free',
  postal_code: 'free',
  primary_health_care_team: 'free',
  primary_health_care_person: 'free',
  gp_office: 'free',
  doctor: 'free',
  gp_contract: 'free',
  gp_contract_coop_municipality: 'free',
  gp_on_contract_association: 'free',
  out_of_office_location: 'free',
  gp_duty_suspension: 'byRule',
  reference_epoch: 'free',
  reference_change: 'free',
  reference_mark: 'free',
  standard_text: 'neverDeleted',
  name_word: 'free',
  // People: who somebody is stands in register_history, and goes when the law no longer needs it.
  household: 'free',
  citizen: 'free',
  citizen_nin: 'free',
  citizen_address: 'free',
  citizen_parent: 'free',
  parental_responsibility: 'free',
  shielded_person: 'free',
  staff_member: 'free',
  representation: 'byRule',
  // The ledger.
  ledger_act: 'appendOnly',
  patient_to_gp_contract_association: 'byRule',
  patient_to_gp_contract_association_history: 'appendOnly',
  register_history: 'byRule',
  register_history_began: 'free',
  ledger_event: 'byRule',
  tie_not_followed: 'appendOnly',
  // What is decided about a person.
  gp_switch: 'neverDeleted',
  extra_switch_ground: 'appendOnly',
  waiting_list_entry: 'neverDeleted',
  waiting_list_change: ['undone_at', 'undoing_act_id'],
  waiting_list_pass: 'appendOnly',
  list_opening: 'appendOnly',
  list_exclusion: 'neverDeleted',
  university_membership: ['ended_at', 'ending_act_id'],
  opting_out_report: ['reference'],
  rectification: ['reason'],
  deidentification: 'appendOnly',
  // Access and the audit trail.
  access_override: 'appendOnly',
  caller_standing: 'appendOnly',
  identity_check: 'appendOnly',
  task: 'free',
  call_record: ['note'],
  call_retraction: ['reason'],
  callback: 'neverDeleted',
  callback_event: 'appendOnly',
  audit_entry: 'appendOnly',
  audit_chain: 'appendOnly',
  audit_link: 'appendOnly',
  audit_head: 'neverDeleted',
  audit_register: 'neverDeleted',
  // The population register and the runs.
  register_event: 'neverDeleted',
  register_event_settlement: ['words'],
  job_run: 'free',
  job_step: 'free',
  municipality_allocation: 'appendOnly',
  allocation_queue: 'free',
  allocation_outcome: 'unchanged',
  // Pictures for statistics: a month can be made again from the ledger.
  list_month: 'free',
  switch_month: 'free',
  list_event: 'free',
  // Agreements.
  agreement_state: 'free',
  agreement_plan: 'neverDeleted',
  agreement_ending: 'neverDeleted',
  reduction_draw: 'byRule',
  reduction_draw_person: 'byRule',
  notice: 'appendOnly',
  // When things were received, and outages.
  command_receipt: 'appendOnly',
  outage_registration: 'appendOnly',
  outage_settlement: 'appendOnly',
  collected_wish: ['state', 'ended_at', 'code', 'task_id', 'decision'],
  // Machinery.
  idempotency_key: 'free',
  used_proof: 'free',
  presence: 'free',
  schema_migration: 'free',
};

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const PLAIN = ['refuse_change', 'refuse_change_but', 'audit_refuse'];
const OF_ITS_OWN = [
  'register_history_append_only',
  'representation_only_ends',
  'keep_draw',
  'keep_drawn',
];

interface Guard {
  readonly table: string;
  readonly deletes: boolean;
  readonly updates: boolean;
  readonly byRule: boolean;
  readonly columns: readonly string[];
}

/** What the triggers of a table hold it to. */
function lifeOf(guards: readonly Guard[]): Life {
  if (guards.some(({ byRule }) => byRule)) return 'byRule';
  const columns = guards.flatMap((guard) => guard.columns);
  if (columns.length > 0) return columns;
  const kept = guards.some(({ deletes }) => deletes);
  const same = guards.some(({ updates }) => updates);
  if (kept) return same ? 'appendOnly' : 'neverDeleted';
  return same ? 'unchanged' : 'free';
}

describe('what has been written stays written', () => {
  it('is said of every table: a new one must choose', async () => {
    const { rows } = await service.pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(tables).toSorted());
  });

  it('is held by the database as it is said', async () => {
    // Bits of a trigger's type: for each row (1), before (2), on delete (8), on update (16).
    const { rows } = await service.pool.query<Guard>(
      `select c.relname as table, t.tgtype & 8 > 0 as deletes, t.tgtype & 16 > 0 as updates,
          p.proname = any($2) or t.tgqual is not null as "byRule",
          array_remove(string_to_array(encode(t.tgargs, 'escape'), '\\000'), '') as columns
        from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
        where not t.tgisinternal and t.tgtype & 3 = 3 and t.tgenabled in ('O', 'A')
          and p.proname = any($1::text[] || $2::text[])`,
      [PLAIN, OF_ITS_OWN],
    );
    const held = Object.keys(tables).map((name) => [
      name,
      lifeOf(rows.filter(({ table }) => table === name)),
    ]);
    expect(Object.fromEntries(held)).toEqual(tables);
  });

  const event = `insert into register_event (id, payload, payload_hash, nins, received_at, state,
      changed_at) overriding system value values (9001, '{}', '', '{}', $1, 'done', $1)`;
  const settled = `insert into register_event_settlement values (gen_random_uuid(), 9001, 'byHand',
      'Ord om en person', 'unreadable', 'byHand', null, '{}', $1)`;
  const reported = `insert into opting_out_report values (gen_random_uuid(), (select min(id::text)::uuid
      from citizen), 'out', '0301', '2026-06-01', 'Sak 1', $1, (select min(id) from ledger_act))`;
  const notFollowed = `insert into tie_not_followed select min(id::text)::uuid, (select min(id) from
      gp_contract), '2026-06-01', 'contractEnded', (select min(id) from ledger_act) from citizen`;

  it.each([
    ['register_event_settlement', [event, settled], `how = 'retry'`, `words = ''`, '1 rows'],
    ['opting_out_report', [reported], `direction = 'in'`, 'reference = null', '1 rows'],
    ['tie_not_followed', [notFollowed], `reason = 'died'`, `from_date = '2026-07-01'`, 'FL002'],
  ])('so %s refuses what would change it', async (table, inserts, change, later, outcome) => {
    const db = await service.pool.connect();
    const attempt = async (sql: string): Promise<string> => {
      await db.query('savepoint here');
      const answer = await db.query(sql).then(
        ({ rowCount }) => `${rowCount} rows`,
        (fault: { code: string }) => fault.code,
      );
      await db.query('rollback to savepoint here');
      return answer;
    };
    try {
      await db.query('begin');
      for (const sql of inserts) {
        await db.query(sql, sql.includes('$1') ? ['2026-06-10T10:00:00Z'] : []);
      }
      expect(await attempt(`update ${table} set ${change}`)).toBe('FL002');
      expect(await attempt(`delete from ${table}`)).toBe('FL002');
      expect(await attempt(`update ${table} set ${later}`)).toBe(outcome);
    } finally {
      await db.query('rollback');
      db.release();
    }
  });
});
