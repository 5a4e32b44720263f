import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKind } from '#contract/codes/access.ts';
import type { CitizenHit } from '#contract/flo-api/citizens.ts';
import type { z } from '#contract/zod.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { PersonName } from '../testing/register/people.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

interface Found {
  readonly hits: readonly z.output<typeof CitizenHit>[];
  readonly more: boolean;
}

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

async function search(body: object, who = 'telephoneAdviser'): Promise<Found> {
  const reply = await service.signedIn(who).call('citizen.search', { body });
  expect(reply.status, reply.text).toBe(200);
  return reply.json();
}

const lastNames = ({ hits }: Found): string[] => hits.map(({ name }) => name.last);
const id = (name: PersonName): string => service.people[name].id;
const kind = (name: PersonKind): string => service.personOfKind(name).id;
const ids = ({ hits }: Found): string[] => hits.map(({ citizenId }) => citizenId);

describe('search by name', () => {
  it.each([
    ['Kristin Hansen', 'as it is spelt'],
    ['hansen kristin', 'in any order and case'],
    ['Christin Hanssen', 'as it sounds'],
    ['Kristin B Hansen', 'with an initial'],
    ['Krist Hans', 'by how the names begin'],
    ['Kirstin Hansen', 'with two letters swapped'],
    ['Kristin Hnasen', 'misspelt'],
  ])('finds Kristin Berg Hansen by %s: %s', async (name) => {
    expect(ids(await search({ name }))[0]).toBe(id('adult'));
  });

  it.each([
    ['Kvaale', 'onVacant'],
    ['Kvåle', 'onVacant'],
    ['Hætta Eira', 'onCommon'],
    ['hetta eira', 'onCommon'],
    ['Anne Risten Juhanas', 'onCommon'],
    ['Jusuf', 'formerDNumber'],
  ] as const)('finds %s', async (name, person) => {
    expect(ids(await search({ name }))).toContain(id(person));
  });

  it('puts the exact name before names that sound like it', async () => {
    const merged = await search({ name: 'Kristiansen' });
    expect(lastNames(merged)[0]).toBe('Kristiansen');
  });

  it('takes a name in double quotes to the letter', async () => {
    expect(lastNames(await search({ name: '"Hansen"' }))).toEqual(['Hansen', 'Hansen', 'Hansen']);
    expect(ids(await search({ name: '"Hanssen"' }))).toEqual([]);
    expect(ids(await search({ name: '"Hansen" Christin' }))).toEqual([id('adult')]);
  });

  it('leaves merged records out, and shows the dead as dead', async () => {
    expect(ids(await search({ name: 'Christiansen' }))).not.toContain(id('mergedAway'));
    const { hits } = await search({ name: 'Avdød Johansen' });
    expect(hits[0]).toMatchObject({ status: 'dead', ageYears: 96 });
  });

  it('keeps to the limit and says when there are more', async () => {
    await addPeople(service.pool, 30, null, 7);
    const some = await search({ name: 'Menneske', limit: 10 });
    expect(some.hits).toHaveLength(10);
    expect(some.more).toBe(true);
    const all = await search({ name: 'Menneske', limit: 30 });
    expect(all.hits).toHaveLength(30);
    expect(all.more).toBe(false);
  });
});

describe('search by birth', () => {
  it('takes a day alone, and a year with a name', async () => {
    expect(ids(await search({ birthDate: '1985-03-12' }))).toEqual([id('adult')]);
    expect(ids(await search({ name: 'Hansen', birthYear: 1983 }))).toEqual([id('father')]);
    expect(ids(await search({ name: 'Hansen', birthYear: 1984 }))).toEqual([]);
  });
});

describe('search by place', () => {
  it('takes part of a street, with number, postal code or place', async () => {
    expect(ids(await search({ address: 'storgata 3' }))).toEqual([id('father')]);
    expect(ids(await search({ address: 'storgata, gjøvik' }))).toEqual([id('father')]);
    expect(ids(await search({ address: 'storgata, 2815' }))).toEqual([id('father')]);
    expect(ids(await search({ address: 'storgata, oslo' }))).toEqual([]);
  });

  it('takes a municipality with a name', async () => {
    expect(ids(await search({ name: 'Hansen', municipality: '3407' }))).toEqual([id('father')]);
  });

  it('never finds a protected person by where they live, nor tells it', async () => {
    for (const who of ['telephoneAdviser', 'siri-strand']) {
      expect(ids(await search({ address: 'Ukjentgata' }, who))).toEqual([]);
      expect(ids(await search({ name: 'Adressesen', municipality: '3407' }, who))).toEqual([]);
    }
    const { hits } = await search({ name: 'Vernet Adressesen' }, 'siri-strand');
    expect(hits).toMatchObject([
      { addressProtection: 'confidential', municipalityName: null, street: null },
    ]);
  });
});

describe('whom the core rules shut', () => {
  const graded = { name: 'Kanarifugl' };

  it('is neither found nor counted without the grant', async () => {
    for (const limit of [1, 3, 50]) {
      expect(await search({ ...graded, limit })).toEqual({ hits: [], more: false });
    }
    expect(await search({ name: 'Vernet Adressesen' })).toEqual({ hits: [], more: false });
    expect(ids(await search({ birthDate: '1972-02-11' }))).toEqual([]);
    expect(ids(await search({ name: 'Kvernberg' }))).not.toContain(kind('ownOrganization'));
  });

  it('is found by whoever holds the grant, without a place', async () => {
    const { hits, more } = await search({ ...graded, limit: 2 }, 'siri-strand');
    expect([hits.length, more]).toEqual([2, true]);
    for (const hit of hits) expect(hit).toMatchObject({ municipalityName: null, street: null });
    expect(ids(await search({ name: 'Kvernberg' }, 'supervisor'))).toContain(
      kind('ownOrganization'),
    );
  });

  it.each(['ownRecord', 'family', 'commonChild'] as const)(
    'is not found by their own: %s',
    async (relation) => {
      const person = kind(relation);
      const { rows } = await service.pool.query<{ birth: string }>(
        'select birth_date as birth from citizen where id = $1',
        [person],
      );
      const birthDate = rows[0]!.birth;
      expect(ids(await search({ birthDate }))).not.toContain(person);
      expect(ids(await search({ birthDate }, 'caseworker'))).toContain(person);
    },
  );
});

describe('staff of certain municipalities', () => {
  // Works for 1520, 1577 and 4640.
  const limited = 'maria-hagen';

  it('see who others are, which rule shuts them, and not where they live', async () => {
    const { hits } = await search({ name: 'Kristin Berg Hansen' }, limited);
    expect(hits[0]).toMatchObject({
      citizenId: id('adult'),
      shutBy: 'geography',
      municipalityName: null,
      street: null,
    });
    const { hits: own } = await search({ name: 'Torbjørg Kvåle' }, limited);
    expect(own[0]).toMatchObject({ municipalityName: 'Sogndal' });
    expect(own[0]).not.toHaveProperty('shutBy');
  });

  it('find nobody elsewhere by place', async () => {
    expect(ids(await search({ name: 'Hansen', municipality: '0301' }, limited))).toEqual([]);
    expect(ids(await search({ address: 'Storgata' }, limited))).toEqual([]);
    expect(ids(await search({ name: 'Kvåle', municipality: '4640' }, limited))).toEqual([
      id('onVacant'),
    ]);
  });
});
