import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawProof } from '#contract/flo-api/agreements.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { verifyDraw } from '#rules/reduction/draw.ts';
import { inTransaction } from '../../db/transaction.ts';
import { servicePrincipal } from '../../http/principal.ts';
import { dieAt, RunDied } from '../../jobs/fault-point.ts';
import { mergePersons } from '../../ledger/merge-persons.ts';
import { testService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { NIGHT, plannedWorld } from '../testing/planned-world.ts';
import { addList, carryOutDue, onList, order } from '../testing/plans.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService({ parameters: { switchesPerYear: 20 } });
});
afterAll(() => service.stop());

const { people, listWith, rows, planned, agreement, decisionOf, tonight } = plannedWorld(
  () => service,
);

describe('§ 11: a list that is brought down to its ceiling', () => {
  it('is drawn from in the open: anybody draws the same people again', async () => {
    const { list, crowd } = await listWith(30);
    await rows(
      `insert into household (id, street, postal_code, city, municipality_number)
        values (901, 'Testveien 1', '0461', 'OSLO', '0301')`,
    );
    const [mother, father, child] = crowd;
    await rows('update citizen set household_id = 901 where id = any($1)', [
      mother!.id,
      father!.id,
      child!.id,
    ]);
    await rows(`update citizen set birth_date = '2018-01-01' where id = $1`, child!.id);
    for (const [parent, role] of [
      [mother, 'mother'],
      [father, 'father'],
    ] as const) {
      await rows(
        'insert into citizen_parent (child_id, parent_id, role) values ($1, $2, $3)',
        child!.id,
        parent!.id,
        role,
      );
    }
    const target = await addList(service);
    const { planId, seedHash } = await planned(
      list,
      order('reduction', { ceiling: 18, toContractId: target, lockNow: true }),
    );
    expect((await agreement(list)).status).toBe('locked');
    await tonight();
    const proof = (
      await service
        .signedIn('telephoneAdviser')
        .call('agreement.draw', { params: { gpContractId: list, planId } })
    ).json<DrawProof>();
    expect(proof).toMatchObject({ state: 'carriedOut', seedHash, need: 12 });
    expect(proof.units?.filter((unit) => unit.length === 3)).toHaveLength(1);
    expect(proof.units).toHaveLength(28);
    expect(
      verifyDraw({
        seedHash: proof.seedHash,
        seed: proof.seed!,
        frozenHash: proof.frozenHash!,
        units: proof.units!,
        need: proof.need!,
        drawn: proof.drawn!,
      }),
    ).toEqual({ seed: true, list: true, drawn: true });
    expect(JSON.stringify(proof)).not.toContain(mother!.id);
    const drawn = await onList(service, target, '2026-07-01');
    expect(drawn).toHaveLength(12);
    const family = [mother!.id, father!.id, child!.id].filter((id) => drawn.includes(id));
    expect([0, 3]).toContain(family.length);
    expect(await onList(service, list, '2026-07-01')).toHaveLength(18);
    expect(await agreement(list)).toMatchObject({ status: 'closed', maxPatients: 18, people: 18 });
    const [extra] = await rows<{ n: number }>(
      `select count(*)::integer as n from extra_switch_ground
        where ground = 'listCut' and citizen_id = any($1)`,
      drawn,
    );
    expect(extra?.n).toBe(12);
  });

  it('cannot be cancelled once the list is frozen, nor the draw be changed', async () => {
    const { list } = await listWith(4);
    const { planId } = await planned(list, order('reduction', { ceiling: 2 }));
    await tonight();
    for (const change of [
      'update reduction_draw_person set drawn = not drawn where plan_id = $1',
      'delete from reduction_draw_person where plan_id = $1',
      'delete from reduction_draw where plan_id = $1',
    ]) {
      await expect(rows(change, planId)).rejects.toMatchObject({ code: 'FL002' });
    }
    const seen = await agreement(list);
    const reply = await service.signedIn('caseworker').call('agreement.cancelPlan', {
      params: { gpContractId: list, planId },
      body: {},
      headers: { 'idempotency-key': crypto.randomUUID(), 'if-match': seen.revision },
    });
    expect(reply.status).toBe(409);
  });

  it('moves somebody who was drawn under a record that has been merged since', async () => {
    const { list } = await listWith(4);
    const target = await addList(service);
    const [survivor] = await people(1);
    const { planId } = await planned(
      list,
      order('reduction', { ceiling: 1, lowAgreed: true, toContractId: target }),
    );
    service.clock.set(NIGHT);
    const faultAt = dieAt('before', 'agreements', 2);
    await expect(carryOutDue(service, undefined, { faultAt })).rejects.toBeInstanceOf(RunDied);
    const drawn = await rows<{ id: string }>(
      'select citizen_id as id from reduction_draw_person where plan_id = $1 and drawn',
      planId,
    );
    expect(drawn).toHaveLength(3);
    const [duplicate] = drawn;
    const now = service.clock.now();
    await inTransaction(service.pool, (db) =>
      mergePersons(
        db,
        { survivorId: survivor!.id, duplicateId: duplicate!.id },
        {
          operation: 'register.event',
          principal: servicePrincipal,
          reason: 'Samme person',
          now,
          today: osloDate(now),
        },
      ),
    );
    await tonight();
    expect(await onList(service, list, '2026-07-01')).toHaveLength(1);
    const moved = await onList(service, target, '2026-07-01');
    expect(moved).toHaveLength(3);
    expect(moved).toContain(survivor!.id);
    expect(moved).not.toContain(duplicate!.id);
  });

  it('draws nobody when the list has shrunk by itself, and sets the ceiling', async () => {
    const { list, crowd } = await listWith(3);
    const { planId } = await planned(list, order('reduction', { ceiling: 2 }));
    await rows(
      `with s as (select set_config('flo.instant', '2026-06-11T00:00:00Z', true),
          set_config('flo.act_id', (select min(id)::text from ledger_act), true))
        update patient_to_gp_contract_association set valid = '[2021-03-01,2026-06-15)',
          end_reason = 'died' from s where citizen_id = $1`,
      crowd[0]!.id,
    );
    await tonight();
    expect(await agreement(list)).toMatchObject({
      maxPatients: 2,
      people: 2,
      plans: [{ state: 'carriedOut', outcome: { moved: 0, withoutList: 0 } }],
    });
    expect(await decisionOf(planId)).toMatchObject({
      outcome: 'allowed',
      code: 'reduction.ceilingOnly',
    });
  });
});
