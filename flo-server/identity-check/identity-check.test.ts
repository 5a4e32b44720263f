import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdentityQuestion } from '#contract/flo-api/identity-check.ts';
import { addPersons, addParent } from '../standing/testing/callers.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import type { Access } from '../persons/gate.ts';
import type { KnownFacts } from './known.ts';
import { drawQuestions } from './questions.ts';
import { civilDate } from '#contract/time/civil-date.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

async function questions(
  { id }: FixturePerson,
  { asked = [] as string[], who = 'ingrid-bakke' } = {},
): Promise<{ questions: IdentityQuestion[]; needed: number }> {
  const reply = await service.signedIn(who).call('identityCheck.questions', {
    params: { citizenId: id },
    body: { asked },
  });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.json();
}

const answersOf = (list: readonly IdentityQuestion[]): Record<string, string> =>
  Object.fromEntries(list.map(({ kind, expected }) => [kind, expected]));

describe('questions', () => {
  it('are about what FLO knows of the person', async () => {
    const { questions: list, needed } = await questions(service.people.father);
    expect(needed).toBe(2);
    expect(answersOf(list)).toEqual({
      birthDate: '1983-07-01',
      address: 'Storgata 3',
      postalCode: '2815 GJØVIK',
      currentGP: 'Ola Sæther',
      gpOffice: expect.any(String) as string,
      childBirthYear: '2018',
      numberOfChildren: '1',
    });
  });

  it('are not put again', async () => {
    const { questions: list } = await questions(service.people.father, {
      asked: ['address', 'birthDate'],
    });
    const kinds = list.map(({ kind }) => kind);
    expect(kinds).not.toContain('address');
    expect(kinds).not.toContain('birthDate');
    expect(kinds).toContain('postalCode');
  });

  it('are not about children when one of them is hidden: not even how many there are', async () => {
    const { questions: list } = await questions(service.people.adult);
    const known = answersOf(list);
    expect(known).not.toHaveProperty('childBirthYear');
    expect(known).not.toHaveProperty('numberOfChildren');
    // A former GP is asked about where there was one.
    expect(known['formerGP']).toBe('Ola Sæther');
  });

  it.each([
    ['has a client address', { address_protection: 'clientAddress' }, '2018'],
    ['has died', { person_status: 'dead', death_date: '2020-01-01' }, '2016'],
  ])('are not about children when one %s', async (_why, citizen, year) => {
    const [parent, child] = (await addPersons(service, [
      { name: ['En', 'Forelder'], birthDate: `1980-05-${year.slice(2)}`, sex: 'female' },
      { name: ['Ett', 'Barn'], birthDate: `${year}-05-05`, sex: 'male', citizen },
    ])) as [FixturePerson, FixturePerson];
    await addParent(service, child, parent, true);
    const known = answersOf((await questions(parent)).questions);
    expect(known).not.toHaveProperty('numberOfChildren');
    expect(known).not.toHaveProperty('childBirthYear');
  });

  it('never ask where a hidden person lives, nor at which office the GP is', async () => {
    const { questions: list } = await questions(service.people.protected, { who: 'siri-strand' });
    expect(Object.keys(answersOf(list)).toSorted()).toEqual(['birthDate', 'currentGP']);
  });

  it('come in every order, each as likely', () => {
    const known: KnownFacts = {
      birthDate: civilDate('1980-01-01'),
      street: 'Gata 1',
      postalCode: '0461',
      city: 'OSLO',
      current: null,
      former: null,
      lastSwitchMonth: null,
      childBirthYears: [],
      silentChildren: false,
    };
    const access = { geography: true, identity: true, override: null } as unknown as Access;
    const orders = [0, 1, 2].flatMap((a) =>
      [0, 1].map((b) => {
        const draws = [a, b, 0];
        return drawQuestions(known, access, [], () => draws.shift() ?? 0)
          .map(({ kind }) => kind)
          .join();
      }),
    );
    expect(new Set(orders).size).toBe(6);
  });
});

describe('the record of a check', () => {
  const record = (person: FixturePerson, answers: readonly object[], key = randomUUID()) =>
    service.call('identityCheck.record', {
      params: { citizenId: person.id },
      body: { answers },
      headers: { 'idempotency-key': key },
    });

  it('says how it went, holds no answer, and never changes', async () => {
    const { father } = service.people;
    const key = randomUUID();
    const answers = [
      { kind: 'address', right: true },
      { kind: 'currentGP', right: true },
    ];
    const reply = await record(father, answers, key);
    expect(reply.status).toBe(201);
    expect(reply.json()).toMatchObject({ outcome: 'passed', at: '2026-06-10T10:00:00.000Z' });
    expect((await record(father, answers, key)).json()).toEqual(reply.json());
    const { rows } = await service.pool.query<{ text: string }>(
      `select to_jsonb(i)::text as text from identity_check i where citizen_id = $1`,
      [father.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toMatch(/Storgata|Sæther/);
    await expect(
      service.pool.query(`update identity_check set outcome = 'failed'`),
    ).rejects.toThrow('never changed');
  });

  it('fails with one right answer', async () => {
    const reply = await record(service.people.adult, [{ kind: 'address', right: true }]);
    expect(reply.json()).toMatchObject({ outcome: 'failed' });
  });

  it('takes no answer along', async () => {
    const reply = await record(service.people.adult, [
      { kind: 'address', right: true, said: 'Storgata 3' },
    ]);
    expect(reply.status).toBe(400);
  });
});
