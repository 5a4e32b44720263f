import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { testNin } from '../testing/register/numbers.ts';
import type { PersonName } from '../testing/register/people.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { told } from '../testing/told.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

interface Found {
  readonly matchedBy: string;
  readonly overview: CitizenOverview;
}

/** Holds the grants for protected addresses. */
const GRANTED = 'siri-strand';

async function lookUp(nin: string, who = 'telephoneAdviser'): Promise<Found> {
  const reply = await service.signedIn(who).call('citizen.lookup', { body: { nin } });
  expect(reply.status, reply.text).toBe(200);
  return reply.json();
}

const look = async (name: PersonName, who?: string): Promise<CitizenOverview> =>
  (await lookUp(service.people[name].nin, who)).overview;

describe('look-up', () => {
  it('finds a person by the NIN in use, with the whole overview', async () => {
    const { matchedBy, overview } = await lookUp(service.people.adult.nin);
    expect(matchedBy).toBe('current');
    expect(overview).toMatchObject({
      citizenId: service.people.adult.id,
      today: '2026-06-10',
      tiesRevision: '"1"',
      noGPReason: null,
      person: {
        name: { first: 'Kristin', middle: 'Berg', last: 'Hansen' },
        ageYears: 41,
        municipality: { number: '0301', name: 'Oslo' },
        district: { number: '030103', name: 'Sagene' },
        address: { street: 'Maridalsveien 1', postalCode: '0461', city: 'OSLO' },
      },
      current: {
        gpContractId: service.lists.open,
        gp: { name: { first: 'Kari', last: 'Nordmann' } },
        officeName: 'Sagene legekontor',
        valid: { from: '2021-03-01', to: null },
      },
      coming: null,
      switches: { year: 2026, used: 0, limit: 2, items: [] },
    });
    expect(overview.current?.doctors.map((doctor) => doctor.relationship)).toEqual([
      'LPFL',
      'LPDL',
      'LPVI',
    ]);
    expect(overview.current?.doctors.at(-1)).toMatchObject({ workingPercentage: 60 });
    expect(overview.history.map((tie) => tie.gpContractId)).toEqual([
      service.lists.open,
      service.lists.elsewhere,
    ]);
  });

  it('reads a pasted number with blanks', async () => {
    const { nin, id } = service.people.adult;
    const { overview } = await lookUp(` ${nin.slice(0, 6)} ${nin.slice(6)} `);
    expect(overview.citizenId).toBe(id);
  });

  it('leads from a former number to the person, with all numbers, the one in use first', async () => {
    const { matchedBy, overview } = await lookUp(testNin('1992-08-20', 'female', 0, true));
    expect(matchedBy).toBe('formerNin');
    expect(overview.person.nins.map(({ nin, kind }) => [nin, kind])).toEqual([
      [service.people.formerDNumber.nin, 'birthNumber'],
      [testNin('1992-08-20', 'female', 0, true), 'dNumber'],
    ]);
  });

  it('leads from a merged record to the person it lives on under', async () => {
    const { matchedBy, overview } = await lookUp(service.people.mergedAway.nin);
    expect(matchedBy).toBe('mergedRecord');
    expect(overview.citizenId).toBe(service.people.merged.id);
    expect(overview.person.nins[0]?.nin).toBe(service.people.merged.nin);
    const byId = await service.call('citizen.overview', {
      params: { citizenId: service.people.mergedAway.id },
    });
    expect(byId.json<CitizenOverview>().citizenId).toBe(service.people.merged.id);
  });

  it('says that nobody has the number', async () => {
    const reply = await service.call('citizen.lookup', {
      body: { nin: testNin('1911-11-11', 'male') },
    });
    expect(reply.status).toBe(404);
    expect(reply.json<Problem>().code).toBe('citizen.unknown');
  });

  it.each(['1234567890', '123456789012', '12345678901', 'abcdefghijk', "' or 1=1 --"])(
    'refuses %s without repeating it',
    async (nin) => {
      const reply = await service.call('citizen.lookup', { body: { nin } });
      expect(reply.status).toBe(400);
      expect(reply.json<Problem>()).toMatchObject({
        code: 'request.invalid',
        fields: [{ path: 'body.nin' }],
      });
      expect(reply.text).not.toContain(nin);
    },
  );
});

describe('overview', () => {
  it.each([
    ['dead', 'dead'],
    ['emigrated', 'emigrated'],
    ['withoutList', 'withoutList'],
    ['optedOut', 'optedOut'],
    ['noRight', 'noRight'],
  ] as const)('says why the %s person has no GP', async (name, reason) => {
    expect((await look(name)).noGPReason).toBe(reason);
  });

  it('shows a vacant list without a GP, with the substitute', async () => {
    const { current } = await look('onVacant');
    expect(current?.gp).toBeNull();
    expect(current?.doctors).toMatchObject([{ relationship: 'LPVI', workingPercentage: 50 }]);
  });

  it('gives the place in the queue', async () => {
    expect((await look('waiting')).waiting).toMatchObject({ position: 2, length: 2 });
    expect((await look('waitingFirst')).waiting).toMatchObject({
      position: 1,
      gpName: { first: 'Kari' },
      joinedAt: '2024-01-01T08:00:00.000Z',
    });
  });

  it('counts the switches of the year', async () => {
    const { switches, switchFacts } = await look('quotaUsed');
    expect(switches.used).toBe(2);
    expect(switches.items.map((item) => item.state)).toEqual(['inEffect', 'inEffect']);
    expect(switchFacts.switchesUsed).toBe(2);
  });

  it('shows a child its parents and a parent the child, with responsibility and address', async () => {
    const child = await look('child');
    expect(child.relatives.toSorted((a, b) => a.relation.localeCompare(b.relation))).toMatchObject([
      { relation: 'father', responsibility: 'joint', sameAddress: false },
      { relation: 'mother', responsibility: 'joint', sameAddress: true },
    ]);
    const mother = await look('adult');
    expect(mother.relatives).toContainEqual({
      citizenId: service.people.child.id,
      relation: 'child',
      name: { first: 'Emma', middle: null, last: 'Hansen' },
      ageYears: 8,
      responsibility: 'joint',
      sameAddress: true,
      protected: false,
    });
  });
});

describe('protected addresses', () => {
  it('are said to be protected, and everything that would tell them is blank', async () => {
    const overview = await look('protected', GRANTED);
    expect(overview.person).toMatchObject({
      addressProtection: 'confidential',
      address: null,
      municipality: null,
      district: null,
    });
    expect(overview.current).toMatchObject({
      office: null,
      officeName: '',
      municipalityName: null,
      outOfOfficeLocations: [],
      gp: { name: { last: 'Sæther' } },
    });
    const text = told(JSON.stringify(overview));
    for (const place of ['Ukjentgata', 'Gjøvik', 'Mjøsa', '3407', '2815', 'Storgata']) {
      expect(text).not.toContain(place);
    }
  });

  it('of a relative hide even who it is', async () => {
    const { relatives } = await look('adult');
    const hidden = relatives.filter((relative) => relative.protected);
    expect(hidden).toEqual([
      {
        citizenId: null,
        relation: 'child',
        name: null,
        ageYears: null,
        responsibility: null,
        sameAddress: null,
        protected: true,
      },
    ]);
    expect(JSON.stringify(relatives)).not.toContain('Hemmelig');
  });

  it('of a relative tell who it is to those who may, and still not where', async () => {
    const { relatives } = await look('adult', GRANTED);
    expect(relatives.filter((relative) => relative.protected)).toEqual([]);
    expect(relatives).toContainEqual(
      expect.objectContaining({
        citizenId: service.people.protectedChild.id,
        name: { first: 'Hemmelig', middle: null, last: 'Barnesen' },
        sameAddress: null,
      }),
    );
  });
});

describe('the log', () => {
  it('holds no number, no name and no address of an operation', async () => {
    await look('adult');
    await service.call('citizen.search', { body: { name: 'Kristin Hansen' } });
    const log = service.log();
    expect(log).toContain('citizen.lookup');
    for (const secret of [
      service.people.adult.nin,
      service.people.adult.id,
      'Hansen',
      '/citizens',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});
