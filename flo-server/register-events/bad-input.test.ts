import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventException, ExceptionItem } from '#contract/flo-api/register-events.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { eventMaker, home, newNin, runEvents, send } from './testing/events.ts';

let service: TestService;
let night = civilDate('2026-06-01');
const make = eventMaker(100);
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

/** Sends events, runs a night, and gives what each became, in the order they were sent. */
async function becomes(...events: readonly unknown[]): Promise<string[]> {
  const { results } = (await send(service, events)).json<{
    results: { sequence: number | null; result: string; reason: EventException | null }[];
  }>();
  night = addDays(night, 1);
  expect(await runEvents(service, night)).toBe('finished');
  const { rows } = await service.pool.query<{ sequence: number; state: string; reason: string }>(
    'select sequence, state, reason from register_event',
  );
  return results.map(({ sequence, result, reason }) => {
    const row = rows.find((one) => one.sequence === sequence);
    return result === 'received' ? (row?.reason ?? row?.state ?? '') : (reason ?? result);
  });
}

const joint = (nin: string) => ({ nin: nin as Nin, kind: 'joint' as const });
const mother = (nin: string) => ({ nin: nin as Nin, role: 'mother' as const });

describe('bad input: every event that cannot be carried out waits with its reason', () => {
  it('contradictory register events: dead, and then alive', async () => {
    const { nin } = service.people.waiting;
    const death = make.death(nin);
    expect(await becomes(death, make.move(nin))).toEqual(['done', 'deadPerson']);
    expect(await becomes(make.death(nin, { occurredOn: civilDate('2026-06-01') }))).toEqual([
      'contradictory',
    ]);
  });

  it('contradictory register events: a death before the birth, a move of somebody abroad', async () => {
    const { emigrated } = service.people;
    expect(
      await becomes(
        make.death(service.people.child.nin, { occurredOn: civilDate('2010-01-01') }),
        make.move(emigrated.nin),
      ),
    ).toEqual(['contradictory', 'notResident']);
  });

  it('contradictory register events: joint responsibility of one, a grown child, a taken number', async () => {
    const { adult, child, father } = service.people;
    expect(
      await becomes(
        make.responsibility(child.nin, [joint(adult.nin)]),
        make.responsibility(father.nin, [joint(adult.nin), joint(service.people.merged.nin)]),
        make.ninChange(adult.nin, father.nin as Nin),
        make.immigration({ birthDate: civilDate('2026-07-01') }),
      ),
    ).toEqual(['contradictory', 'contradictory', 'contradictory', 'contradictory']);
  });

  it('events out of order: an older one after a newer, by number and by day', async () => {
    const { nin } = service.people.excluded;
    const [first, second] = [make.move(nin), make.move(nin, { address: home })];
    const older = { ...second, occurredOn: civilDate('2026-06-05'), address: home };
    expect(
      await becomes({ ...first, sequence: second.sequence, occurredOn: older.occurredOn }),
    ).toEqual(['done']);
    expect(await becomes({ ...older, sequence: first.sequence })).toEqual(['outOfOrder']);
    expect(
      await becomes(make.move(nin, { occurredOn: civilDate('2026-06-04'), address: home })),
    ).toEqual(['outOfOrder']);
  });

  it('events twice: the same number counts once, the same contents by another number waits', async () => {
    const { nin } = service.people.onFull1;
    const event = make.move(nin);
    const again = Object.fromEntries(Object.entries(event).toReversed());
    expect(await becomes(event, again)).toEqual(['done', 'known']);
    expect(await becomes(event)).toEqual(['known']);
    expect(await becomes({ ...event, sequence: make.move(nin).sequence })).toEqual([
      'alreadyRegistered',
    ]);
    expect(await becomes({ ...event, address: home })).toEqual(['sequenceReused']);
  });

  it('events from the future', async () => {
    const { nin } = service.people.onFull2;
    const tomorrow = civilDate('2026-06-11');
    expect(await becomes(make.death(nin, { occurredOn: tomorrow }))).toEqual(['fromTheFuture']);
  });

  it('events for unknown persons, and with unknown relatives', async () => {
    const { adult } = service.people;
    expect(
      await becomes(
        make.death(newNin(7)),
        make.merge(adult.nin, newNin(8)),
        make.birth({ nin: newNin(1), parents: [mother(newNin(9))] }),
      ),
    ).toEqual(['unknownPerson', 'unknownPerson', 'unknownRelative']);
  });

  it('a child with no parents known stands in the register, and waits for a list', async () => {
    const birth = make.birth({ nin: newNin(2) });
    expect(await becomes(birth)).toEqual(['noParentsKnown']);
    const { rows } = await service.pool.query('select person_status from citizen where nin = $1', [
      birth.nin,
    ]);
    expect(rows).toEqual([{ person_status: 'resident' }]);
    expect(await becomes({ ...birth, sequence: birth.sequence + 500 })).toEqual([
      'alreadyRegistered',
    ]);
  });

  it('two mothers', async () => {
    const { adult, merged } = service.people;
    const parents = [mother(adult.nin), mother(merged.nin)];
    expect(await becomes(make.birth({ nin: newNin(3), parents }))).toEqual(['twoMothers']);
  });

  it('another mother than the one who is known', async () => {
    const { adult, merged } = service.people;
    const born = make.birth({
      nin: newNin(30),
      parents: [mother(adult.nin)],
      holders: [{ nin: adult.nin as Nin, kind: 'mother' }],
    });
    const told = make.responsibility(born.nin, [{ nin: merged.nin as Nin, kind: 'mother' }], {
      parents: [mother(merged.nin)],
      occurredOn: civilDate('2026-06-09'),
    });
    expect(await becomes(born, told)).toEqual(['done', 'twoMothers']);
    const { rows } = await service.pool.query(
      `select f.nin from citizen_parent k join citizen c on c.id = k.child_id
        join citizen f on f.id = k.parent_id where c.nin = $1`,
      [born.nin],
    );
    expect(rows).toEqual([{ nin: adult.nin }]);
  });

  it('a household of twenty', async () => {
    await service.pool.query(
      `insert into household (id, street, postal_code, city, municipality_number)
        values (20, 'Storveien 20', '0461', 'OSLO', '0301')`,
    );
    await service.pool.query(
      `update citizen set household_id = 20 where id in (
        select id from citizen where household_id is null and death_date is null
          and merged_into is null limit 19)`,
    );
    const address = { ...home, street: 'storveien 20 ' };
    expect(await becomes(make.birth({ nin: newNin(4), address }))).toEqual(['householdTooLarge']);
  });

  it('a date outside any law, and a place that does not exist', async () => {
    const { nin } = service.people.onVacant;
    const long = civilDate('1998-01-01');
    const address = { ...home, municipalityNumber: '9999', districtNumber: null };
    expect(
      await becomes(make.death(nin, { occurredOn: long }), make.move(nin, { address })),
    ).toEqual(['outsideLaw', 'unknownPlace']);
  });

  it.each<[string, unknown]>([
    ['no number', { type: 'death', occurredOn: '2026-06-08', nin: newNin() }],
    ['a type nobody knows', { type: 'marriage', sequence: 9001, occurredOn: '2026-06-08' }],
    ['a day that does not exist', { type: 'death', sequence: 9002, occurredOn: '2026-02-30' }],
    ['a number that does not check', { ...make.death('12345678901'), sequence: 9003 }],
    ['more than an event has', { ...make.death(newNin()), sequence: 9004, note: 'hei' }],
    ['text', 'death'],
    ['nothing', null],
  ])('what cannot be read is kept as it came: %s', async (_, event) => {
    const good = make.emigration(newNin(11));
    expect(await becomes(event, good)).toEqual(['malformed', 'unknownPerson']);
    expect(await becomes(event)).toEqual(['known']);
    const { rows } = await service.pool.query(
      `select from register_event where payload = $1::jsonb and state = 'exception'`,
      [JSON.stringify(event)],
    );
    expect(rows).toHaveLength(1);
  });

  it('none of it is dropped: all that is not done stands in the queue', async () => {
    const reply = await service
      .signedIn('caseworker')
      .call('registerEvent.exceptions', { query: { limit: '200' } });
    const { items, total } = reply.json<{ items: ExceptionItem[]; total: number }>();
    const { rows } = await service.pool.query<{ left: number }>(
      `select count(*)::integer as left from register_event where state <> 'done'`,
    );
    expect([items.length, total]).toEqual([rows[0]?.left, rows[0]?.left]);
    expect(service.log()).not.toContain(service.people.adult.nin);
  });
});
