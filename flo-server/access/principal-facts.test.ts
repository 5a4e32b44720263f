import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servicePrincipal } from '../http/principal.ts';
import type { Principal } from '../http/principal.ts';
import { insertRows } from '../testing/register/insert.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { PrincipalFactsSource } from './principal-facts.ts';

const TODAY = '2026-06-10';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const staff = (id: string): Principal => ({ ...servicePrincipal, role: 'telephoneAdviser', id });
const facts = (id: string, today = TODAY) =>
  new PrincipalFactsSource(service.pool).of(staff(id), today);

describe('what the gate knows of a staff member', () => {
  it('are the own record, the family, those one has a child with, and wards', async () => {
    const of = (kind: Parameters<typeof service.personOfKind>[0]) =>
      service.personOfKind(kind, 'jonas-vik').id;
    const known = await facts('jonas-vik');
    expect(known.citizenId).toBe(of('ownRecord'));
    expect(known.familyIds).toContain(of('family'));
    // Mother, sister, child.
    expect(known.familyIds).toHaveLength(3);
    expect(known.commonChildIds).toEqual([of('commonChild')]);
    expect(known.wardIds).toEqual([of('guardianship')]);
  });

  it('are a whole household, and the record that a relative lives on under', async () => {
    const { adult, father, child, protectedChild, merged, mergedAway } = service.people;
    await service.pool.query(
      `insert into staff_member (id, name, role, organization_number, organization_name, unit, citizen_id)
        values ('kristin', 'Kristin', 'caseworker', '986965610', 'Helfo', 'Unit', $1)`,
      [adult.id],
    );
    await insertRows(service.pool, 'citizen_parent', [
      { child_id: mergedAway.id, parent_id: adult.id, role: 'mother' },
    ]);
    const known = await facts('kristin');
    expect([...known.familyIds].toSorted()).toEqual(
      [child.id, protectedChild.id, merged.id].toSorted(),
    );
    expect(known.commonChildIds).toEqual([father.id]);
  });

  it('leave out a guardianship that is ended or not in force', async () => {
    const today = await facts('jonas-vik', '2019-12-31');
    expect(today.wardIds).toEqual([]);
    await service.pool.query(
      `update representation set ended_at = '2026-01-01T00:00:00Z', ended_by = 'test'
        where representative_id = (select citizen_id from staff_member where id = 'jonas-vik')`,
    );
    expect((await facts('jonas-vik')).wardIds).toEqual([]);
  });

  it('are nothing for the service, and for somebody whose record is not known', async () => {
    const nobody = { citizenId: null, familyIds: [], commonChildIds: [], wardIds: [] };
    expect(await facts('nobody')).toMatchObject(nobody);
    const source = new PrincipalFactsSource(service.pool);
    expect(await source.of(servicePrincipal, TODAY)).toMatchObject(nobody);
  });

  it('are asked for once a minute for each', async () => {
    let questions = 0;
    let now = 0;
    const counting = {
      query: (...args: unknown[]) => {
        questions += 1;
        return (service.pool.query as (...all: unknown[]) => unknown)(...args);
      },
    } as unknown as typeof service.pool;
    const source = new PrincipalFactsSource(counting, () => now);
    await Promise.all([source.of(staff('jonas-vik'), TODAY), source.of(staff('jonas-vik'), TODAY)]);
    await source.of(staff('anne-solberg'), TODAY);
    expect(questions).toBe(2);
    now = 59_999;
    await source.of(staff('jonas-vik'), TODAY);
    expect(questions).toBe(2);
    now = 60_000;
    await source.of(staff('jonas-vik'), TODAY);
    expect(questions).toBe(3);
  });

  it('are asked for again after a failure', async () => {
    let down = true;
    const flaky = {
      query: (...args: unknown[]) => {
        if (down) return Promise.reject(new Error('away'));
        return (service.pool.query as (...all: unknown[]) => unknown)(...args);
      },
    } as unknown as typeof service.pool;
    const source = new PrincipalFactsSource(flaky);
    await expect(source.of(staff('jonas-vik'), TODAY)).rejects.toThrow();
    down = false;
    expect((await source.of(staff('jonas-vik'), TODAY)).citizenId).not.toBeNull();
  });
});
