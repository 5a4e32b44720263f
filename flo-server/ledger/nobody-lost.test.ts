import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { DatabaseFault } from '../db/fault.ts';
import type { Connection } from '../db/pool.ts';
import { execute, statement } from '../db/statement.ts';
import { inTransaction } from '../db/transaction.ts';
import { servicePrincipal } from '../http/principal.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { placeMany } from '../jobs/placing/place-many.ts';
import { beginAct } from './act.ts';
import { placeOnList } from './place-on-list.ts';

let service: TestService;
let batch = 300;
beforeAll(async () => {
  service = await testService({ poolSize: 12 });
});
afterAll(() => service.stop());

const END = '2026-07-01';

const endTies = statement(
  'test.endTies',
  `update patient_to_gp_contract_association set valid = daterange(lower(valid), $2::date), end_reason = $3
    where gp_contract_id = $1 and lower(valid) < $2::date and (upper(valid) is null or upper(valid) > $2::date)`,
);
const endAgreement = statement(
  'test.endAgreement',
  `update gp_contract set valid = daterange(lower(valid), $2::date), end_reason = 'resigned' where id = $1`,
);
const giveNext = statement(
  'test.giveNext',
  `insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid, begin_reason,
      recorded_from, act_id)
    select citizen_id, $2, daterange($3::date, null), 'movedWithList', flo_instant(), 0
      from patient_to_gp_contract_association where gp_contract_id = $1 and upper(valid) = $3::date`,
);

/** A list of its own, with two people on it. */
async function newList(): Promise<number> {
  batch += 1;
  const id = 20_000 + batch;
  await act(async (db) => {
    await db.query(
      `insert into gp_contract select (jsonb_populate_record(c, jsonb_build_object('id', $1::bigint))).*
        from gp_contract c where c.id = $2`,
      [id, service.lists.open],
    );
  });
  const people = await addPeople(service.pool, 2, null, batch);
  await act(async (db) => {
    for (const person of people) await place(db, person.id, id);
  });
  return id;
}

async function place(db: Connection, citizenId: string, list: number): Promise<void> {
  await db.query(
    `insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid, begin_reason,
        recorded_from, act_id) values ($1, $2, '[2026-05-01,)', 'ownChoice', flo_instant(), 0)`,
    [citizenId, list],
  );
}

/** In an act of its own, each a second after the one before. */
function act(work: (db: Connection) => Promise<void>): Promise<void> {
  const at = new Date(service.clock.now().getTime() + 1000);
  service.clock.set(at.toISOString());
  return inTransaction(service.pool, async (db) => {
    await beginAct(db, { at, operation: 'test', principal: servicePrincipal, decision: null });
    await work(db);
  });
}

describe('an agreement that ends', () => {
  it('cannot leave its people tied beyond it', async () => {
    const list = await newList();
    const ending = act(async (db) => void (await endAgreement(db, list, END)));
    await expect(ending).rejects.toMatchObject({ constraint: 'tie_within_contract_life' });
  });

  it.each([
    ['no reason', null],
    ['a reason that promises another list', 'movedWithList'],
  ])('cannot leave them with %s', async (_, reason) => {
    const list = await newList();
    const ending = act(async (db) => {
      await endTies(db, list, END, reason);
      await endAgreement(db, list, END);
    });
    await expect(ending).rejects.toMatchObject({ state: 'FL005' });
  });

  it('may not end them without a reason in one transaction and itself in the next', async () => {
    const list = await newList();
    await act(async (db) => void (await endTies(db, list, END, null)));
    const ending = act(async (db) => void (await endAgreement(db, list, END)));
    await expect(ending).rejects.toMatchObject({ state: 'FL005' });
  });

  it('may end with a reason, or with a next list, in whatever order', async () => {
    const [ended, moved] = [await newList(), await newList()];
    await act(async (db) => {
      await endTies(db, ended, END, 'contractEnded');
      await endAgreement(db, ended, END);
    });
    await act(async (db) => {
      await endTies(db, moved, END, 'movedWithList');
      await endAgreement(db, moved, END);
      await giveNext(db, moved, service.lists.elsewhere, END);
    });
  });

  it('cannot drop somebody who was to come, unless it is said why', async () => {
    const [person] = await addPeople(service.pool, 1, null, 470);
    const list = await newList();
    const drop = async (db: Connection): Promise<void> => {
      await endTies(db, list, END, 'contractEnded');
      await db.query('delete from patient_to_gp_contract_association where citizen_id = $1', [
        person!.id,
      ]);
      await endAgreement(db, list, END);
    };
    await act(async (db) => {
      await db.query(
        `insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid, begin_reason,
          recorded_from, act_id) values ($1, $2, '[2026-08-01,)', 'ownChoice', flo_instant(), 0)`,
        [person!.id, list],
      );
    });
    await expect(act(drop)).rejects.toMatchObject({ state: 'FL005' });
    await act(async (db) => {
      await db.query(
        `insert into tie_not_followed values ($1, $2, '2026-08-01', 'contractEnded',
          current_setting('flo.act_id')::bigint)`,
        [person!.id, list],
      );
      await drop(db);
    });
  });

  it('loses nobody who comes to it meanwhile, from many connections at once', async () => {
    const list = await newList();
    const people = await addPeople(service.pool, 10, null, 471);
    const coming = people.map((person) => act((db) => place(db, person.id, list)));
    const ending = act(async (db) => {
      await endTies(db, list, END, 'contractEnded');
      await execute(db, 'select pg_sleep(0.01)');
      await endAgreement(db, list, END);
    });
    const outcomes = await Promise.allSettled([ending, ...coming]);
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refusals.filter(({ reason }) => !(reason instanceof DatabaseFault))).toEqual([]);
    const { rows } = await service.pool.query<{ lost: number; beyond: number }>(
      `select lost_by_agreement(c.id, upper(c.valid)) as lost, (select count(*)
          from patient_to_gp_contract_association t
          where t.gp_contract_id = c.id and not c.valid @> t.valid) as beyond
        from gp_contract c where c.id = $1`,
      [list],
    );
    // Where the ending was refused the agreement has no end, and nobody can be lost by it.
    expect(rows[0]).toMatchObject({ beyond: 0, lost: 0 });
  });
});

describe('a tie to an agreement whose end is known', () => {
  const DAY = "daterange('2026-05-01', '2026-07-01')";

  /** A list that ends in July, and somebody without a list. */
  async function endingList(): Promise<{ readonly list: number; readonly id: string }> {
    const list = await newList();
    await act(async (db) => {
      await endTies(db, list, END, 'contractEnded');
      await endAgreement(db, list, END);
    });
    const [person] = await addPeople(service.pool, 1, null, batch - 200);
    return { list, id: person!.id };
  }

  const give = (db: Connection, id: string, list: number, reason: string | null) =>
    db.query(
      `insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid, begin_reason,
        end_reason, recorded_from, act_id) values ($1, $2, ${DAY}, 'ownChoice', $3, flo_instant(), 0)`,
      [id, list, reason],
    );

  it.each([null, 'switch', 'movedWithList'])(
    'is not given with %s and no next list',
    async (why) => {
      const { list, id } = await endingList();
      const giving = act(async (db) => void (await give(db, id, list, why)));
      await expect(giving).rejects.toMatchObject({ constraint: 'tie_loses_nobody' });
    },
  );

  it('keeps its next list, unless it is said why not, or the person has no right to one', async () => {
    const { list, id } = await endingList();
    await act(async (db) => {
      await give(db, id, list, 'movedWithList');
      await giveNext(db, list, service.lists.elsewhere, END);
    });
    const dropNext = (db: Connection) =>
      db.query(
        `delete from patient_to_gp_contract_association where citizen_id = $1 and lower(valid) = $2`,
        [id, END],
      );
    const dropping = act(async (db) => void (await dropNext(db)));
    await expect(dropping).rejects.toMatchObject({ constraint: 'tie_loses_nobody' });
    await act(async (db) => {
      await db.query(
        `update citizen set death_date = '2026-06-30', person_status = 'dead' where id = $1`,
        [id],
      );
      await dropNext(db);
    });
  });

  it('says that it ends with the agreement, whoever gives it', async () => {
    const { list, id } = await endingList();
    await act((db) =>
      placeOnList(db, {
        citizenId: id,
        gpContractId: list,
        from: civilDate('2026-06-01'),
        beginReason: 'ownChoice',
        endReason: 'switch',
        replacesFrom: null,
      }),
    );
    const [second] = await addPeople(service.pool, 1, null, batch - 150);
    await act((db) =>
      placeMany(db, [{ citizenId: second!.id, gpContractId: list, aboveCeilingRight: null }], {
        from: civilDate('2026-06-01'),
        beginReason: 'allocated',
        endReason: null,
        at: service.clock.now(),
      }),
    );
    const { rows } = await service.pool.query(
      `select upper(valid)::text as until, end_reason as reason from patient_to_gp_contract_association
        where citizen_id = any($1)`,
      [[id, second!.id]],
    );
    expect(rows).toEqual([
      { until: END, reason: 'contractEnded' },
      { until: END, reason: 'contractEnded' },
    ]);
  });
});
