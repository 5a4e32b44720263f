import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { allocationDecision } from '#rules/allocation/allocation-decision.ts';
import type { AllocationRecord } from '#rules/allocation/allocation-decision.ts';
import { readTies } from '../../ledger/ties-at.ts';
import { addPeople } from '../../testing/fixtures.ts';
import { testService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { defineJob } from '../job.ts';
import { runJob } from '../run-job.ts';
import { allocationStep } from './step.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const job = defineJob({ kind: 'nightly', steps: [allocationStep] });
const night = (day: string) => runJob(service, job, civilDate(day));

async function outcomesOf(id: string): Promise<AllocationRecord[]> {
  const { rows } = await service.pool.query<{ record: AllocationRecord }>(
    'select record from allocation_outcome where citizen_id = $1 order by id',
    [id],
  );
  return rows.map(({ record }) => record);
}

describe('a night', () => {
  it('gives whoever has no list one from the 1st of next month, and says why', async () => {
    const { withoutList } = service.people;
    expect(await night('2026-06-10')).toBe('finished');
    const [tie] = await readTies(service.pool, withoutList.id);
    expect(tie).toMatchObject({
      gpContractId: service.lists.open,
      valid: { from: '2026-07-01', to: null },
      beginReason: 'allocated',
    });
    const [record, ...more] = await outcomesOf(withoutList.id);
    expect(more).toEqual([]);
    expect(allocationDecision(record!)).toMatchObject({
      outcome: 'allowed',
      code: 'allocation.placedInDistrict',
      facts: { gpContractId: service.lists.open, effectiveDate: '2026-07-01' },
    });
  });

  it('leaves the dead, the emigrated and those who have opted out alone', async () => {
    const { dead, emigrated, optedOut, noRight, mergedAway } = service.people;
    for (const { id } of [dead, emigrated, optedOut, noRight, mergedAway]) {
      expect(await readTies(service.pool, id)).toEqual([]);
      expect(await outcomesOf(id)).toEqual([]);
    }
  });

  it('gives a child in care, or with an open question, a list, but no parent’s', async () => {
    const [mother, inCare, asked, following] = await addPeople(service.pool, 4, null, 8);
    const { pool, lists } = service;
    const kids = [inCare!, asked!, following!].map(({ id }) => id);
    await pool.query(
      `update citizen set birth_date = '2020-03-01', municipality_number = '0301'
        where id = any($1)`,
      [kids],
    );
    await pool.query(`update citizen set municipality_number = '0301' where id = $1`, [mother!.id]);
    await pool.query(
      `insert into citizen_parent (child_id, parent_id, role)
        select child, $2::uuid, 'mother' from unnest($1::uuid[]) c (child)`,
      [kids, mother!.id],
    );
    await pool.query(
      `insert into parental_responsibility (child_id, holder_id, kind, valid)
        values ($1, null, 'other', '[2024-01-01,)'), ($2, $4, 'mother', '[2020-03-01,)'),
          ($3, $4, 'mother', '[2020-03-01,)')`,
      [...kids, mother!.id],
    );
    await pool.query(
      `insert into register_event (sequence, type, occurred_on, payload, payload_hash, nins,
          citizen_id, received_at, state, left_to_do, reason, changed_at)
        values (900001, 'birth', '2020-03-01', '{}', '\\x00', '{}', $1, '2026-06-09T08:00:00Z',
          'exception', 'placement', 'noMother', '2026-06-09T08:00:00Z')`,
      [asked!.id],
    );
    expect(await night('2026-06-14')).toBe('finished');
    const listOf = async (id: string) => (await readTies(pool, id)).at(-1)?.gpContractId;
    const hers = await listOf(mother!.id);
    expect(await listOf(following!.id)).toBe(hers);
    for (const { id } of [inCare!, asked!]) {
      const given = await listOf(id);
      expect(Object.values(lists)).toContain(given);
      expect(given).not.toBe(hers);
    }
  });

  it('says it once when there is no place, and gives one the night there is', async () => {
    const [person] = await addPeople(service.pool, 1, null, 7);
    await service.pool.query(`update citizen set municipality_number = '4640' where id = $1`, [
      person!.id,
    ]);
    await service.pool.query(`update gp_contract set status = 'locked' where id = $1`, [
      service.lists.vacant,
    ]);
    expect(await night('2026-06-11')).toBe('finished');
    expect(await night('2026-06-12')).toBe('finished');
    expect(await outcomesOf(person!.id)).toMatchObject([{ code: 'allocation.noPlace' }]);
    await service.pool.query(`update gp_contract set status = 'open' where id = $1`, [
      service.lists.vacant,
    ]);
    expect(await night('2026-06-13')).toBe('finished');
    expect(await readTies(service.pool, person!.id)).toMatchObject([
      { gpContractId: service.lists.vacant },
    ]);
  });
});
