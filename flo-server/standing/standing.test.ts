import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { StandingOption } from '#contract/flo-api/standing.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import {
  addParent,
  addPersons,
  declare,
  optionsOf,
  overviewOf,
  standingId,
  switchWith,
} from './testing/callers.ts';

let service: TestService;
let teen: FixturePerson;
let youth: FixturePerson;
let mother: FixturePerson;
let hiddenChild: FixturePerson;
let hiddenMother: FixturePerson;
beforeAll(async () => {
  service = await testService();
  [teen, youth, mother, hiddenChild, hiddenMother] = (await addPersons(service, [
    { name: ['Tolv', 'Tenåring'], birthDate: '2013-02-01', sex: 'female', household: 2 },
    { name: ['Seksten', 'Ungdom'], birthDate: '2010-02-01', sex: 'male' },
    { name: ['Mor', 'Uten'], birthDate: '1986-02-01', sex: 'female' },
    {
      name: ['Gjemt', 'Barn'],
      birthDate: '2018-02-01',
      sex: 'male',
      household: 2,
      citizen: { address_protection: 'confidential' },
    },
    {
      name: ['Gjemt', 'Mor'],
      birthDate: '1988-02-01',
      sex: 'female',
      household: 2,
      citizen: { address_protection: 'confidential' },
    },
  ])) as [FixturePerson, FixturePerson, FixturePerson, FixturePerson, FixturePerson];
  await addParent(service, teen, mother, false);
  await addParent(service, youth, mother, true);
  await addParent(service, hiddenChild, hiddenMother, true);
  await addParent(service, hiddenChild, service.people.father, true);
});
afterAll(() => service.stop());

const codesOf = (options: readonly StandingOption[]): string[] =>
  options.map(({ decision }) => decision.code);

describe('who may be on the line', () => {
  it('is, about an adult, the person; papers that are not there; and offices', async () => {
    const options = await optionsOf(service, service.people.withoutList);
    expect(options.map(({ kind, decision }) => [kind, decision.code])).toEqual([
      ['oneself', 'standing.oneself'],
      ['authorized', 'standing.notRegistered'],
      ['municipality', 'standing.municipality'],
      ['healthPersonnel', 'standing.healthPersonnel'],
    ]);
    expect(options[3]?.mayAsk).toEqual(['hearGP']);
  });

  it('is, about a child, each parent with responsibility by name, and not the child', async () => {
    const options = await optionsOf(service, service.people.child);
    expect(codesOf(options)).toEqual([
      'standing.tooYoung',
      'standing.tooYoung',
      'standing.parent',
      'standing.parent',
      'standing.notRegistered',
      'standing.careNotTakenOver',
      'standing.municipality',
      'standing.healthPersonnel',
    ]);
    const parents = options.filter(({ kind }) => kind === 'parent');
    expect(parents.map(({ representative }) => representative)).toEqual([
      { citizenId: service.people.father.id, name: { first: 'Per', middle: null, last: 'Hansen' } },
      {
        citizenId: service.people.adult.id,
        name: { first: 'Kristin', middle: 'Berg', last: 'Hansen' },
      },
    ]);
  });

  it('lets a child of twelve ask with consent, and a parent without responsibility ask nothing', async () => {
    const options = await optionsOf(service, teen);
    const of = (kind: string) => options.find((option) => option.kind === kind);
    expect(of('oneself')?.decision.code).toBe('standing.needsConsent');
    expect(of('childWithConsent')?.mayAsk).toContain('switch');
    expect(of('parent')).toMatchObject({
      mayAsk: [],
      decision: { code: 'standing.noResponsibility' },
    });
  });

  it('tells a parent of somebody of sixteen that it takes an authorisation', async () => {
    const parent = (await optionsOf(service, youth)).find(({ kind }) => kind === 'parent');
    expect(parent?.decision).toMatchObject({
      code: 'standing.decidesAlone',
      alternatives: [{ code: 'sendAuthorization' }],
    });
  });

  it('lets a hidden child be represented by the parent who lives there, and names nobody hidden', async () => {
    const options = await optionsOf(service, hiddenChild, 'siri-strand');
    const parents = options.filter(({ kind }) => kind === 'parent');
    expect(
      parents.map(({ representative, decision }) => [representative?.name?.last, decision.code]),
    ).toEqual([
      ['Hansen', 'standing.parent'],
      ['Mor', 'standing.parent'],
    ]);
    const shut = await service.call('standing.options', { params: { citizenId: hiddenChild.id } });
    expect(shut.status).toBe(403);
    expect(shut.json<Problem>().code).toBe('citizen.denied');
  });

  it('gives a hidden parent no name to whoever may not know', async () => {
    const [open] = await addPersons(service, [
      { name: ['Åpent', 'Barn'], birthDate: '2019-02-01', sex: 'male', household: 1 },
    ]);
    await addParent(service, open!, hiddenMother, true);
    const reply = await service.call('standing.options', { params: { citizenId: open!.id } });
    const parent = reply
      .json<{ options: StandingOption[] }>()
      .options.find(({ kind }) => kind === 'parent');
    expect(parent).toMatchObject({
      representative: { citizenId: null, name: null },
      mayAsk: [],
      decision: { code: 'standing.representativeProtected' },
    });
    expect(reply.text).not.toContain(hiddenMother.id);
    const refused = await declare(service, open!, 'parent');
    expect(refused.json<Problem>().decision?.code).toBe('standing.representativeProtected');
    expect(refused.text).not.toContain(hiddenMother.id);
  });

  it('gives a child in care to the child welfare service', async () => {
    const options = await optionsOf(service, service.people.protectedChild, 'siri-strand');
    const of = (kind: string) => options.find((option) => option.kind === kind)?.decision.code;
    expect(of('parent')).toBe('standing.careTakenOver');
    expect(of('childWelfare')).toBe('standing.childWelfare');
  });
});

describe('declaring it', () => {
  it('answers with what may be asked for and why, once for each key', async () => {
    const key = randomUUID();
    const first = await declare(service, service.people.child, 'parent', {
      representativeId: service.people.adult.id,
      key,
    });
    expect(first.status).toBe(201);
    expect(first.json()).toMatchObject({
      kind: 'parent',
      mayAsk: expect.arrayContaining(['switch', 'withdrawSwitch']) as unknown,
      decision: {
        outcome: 'allowed',
        basis: [{ paragraph: '§ 5', part: 1 }, { paragraph: '§ 6' }],
      },
    });
    const again = await declare(service, service.people.child, 'parent', {
      representativeId: service.people.adult.id,
      key,
    });
    expect(again.json()).toEqual(first.json());
  });

  it.each<[string, () => FixturePerson, Parameters<typeof declare>[2], object, string]>([
    ['a child of eight', () => service.people.child, 'oneself', {}, 'standing.tooYoung'],
    ['consent not heard', () => teen, 'childWithConsent', {}, 'standing.consentNotHeard'],
    [
      'somebody who is no parent',
      () => service.people.child,
      'parent',
      { representativeId: randomUUID() },
      'standing.noResponsibility',
    ],
    [
      'a registration that is not there',
      () => service.people.adult,
      'guardian',
      { registrationId: randomUUID() },
      'standing.notRegistered',
    ],
    ['for the dead', () => service.people.dead, 'oneself', {}, 'standing.dead'],
  ])('is refused with the decision: %s', async (_why, person, kind, more, code) => {
    const reply = await declare(service, person(), kind, more);
    expect(reply.status).toBe(409);
    const problem = reply.json<Problem>();
    expect(problem.code).toBe('decision.refused');
    expect(problem.decision?.code).toBe(code);
  });

  it('is not for those who speak to nobody', async () => {
    const reply = await declare(service, service.people.adult, 'oneself', { who: 'nina-berg' });
    expect([reply.status, reply.json<Problem>().code]).toEqual([403, 'role.denied']);
  });

  it('is written down with the call, and never changed', async () => {
    const id = await standingId(service, teen, 'childWithConsent', { consentHeard: true });
    const { rows } = await service.pool.query(
      'select kind, consent_heard, principal_id from caller_standing where id = $1',
      [id],
    );
    expect(rows).toEqual([
      { kind: 'childWithConsent', consent_heard: true, principal_id: 'ingrid-bakke' },
    ]);
    await expect(
      service.pool.query('update caller_standing set consent_heard = false where id = $1', [id]),
    ).rejects.toThrow('never changed');
  });
});

describe('switching for a child', () => {
  const preview = async (person: FixturePerson, standing?: string): Promise<Decision> => {
    const reply = await service.call('switch.preview', {
      params: { citizenId: person.id },
      body: { gpContractId: service.lists.elsewhere },
      headers: standing === undefined ? {} : { 'flo-standing': standing },
    });
    return reply.json();
  };

  it('is refused with § 5 until somebody has said who calls', async () => {
    const { child } = service.people;
    const reply = await switchWith(service, child, null);
    expect(reply.status).toBe(409);
    const { code, decision } = reply.json<Problem>();
    expect(code).toBe('decision.refused');
    expect(decision).toMatchObject({
      code: 'caller.undeclared',
      basis: [{ act: 'FOR-2012-08-29-843', paragraph: '§ 5', part: 1 }, { paragraph: '§ 6' }],
      alternatives: [{ code: 'declareStanding' }],
    });
    expect(await preview(child)).toEqual(decision);
    expect((await overviewOf(service, child)).switchFacts.caller).toBeNull();
  });

  it('goes through for a parent, and says so in the ledger; and is taken back alike', async () => {
    const { child, adult } = service.people;
    const standing = await standingId(service, child, 'parent', { representativeId: adult.id });
    expect((await preview(child, standing)).outcome).toBe('allowed');
    expect((await overviewOf(service, child, standing)).switchFacts.caller?.kind).toBe('parent');
    const reply = await switchWith(service, child, standing);
    expect(reply.status).toBe(201);
    const { switchId, tiesRevision } = reply.json<{ switchId: string; tiesRevision: string }>();
    const { rows } = await service.pool.query(
      `select a.principal -> 'onBehalfOf' ->> 'kind' as kind from gp_switch w
        join ledger_act a on a.id = w.act_id where w.id = $1`,
      [switchId],
    );
    expect(rows).toEqual([{ kind: 'parent' }]);

    const withdraw = (headers: Record<string, string>) =>
      service.call('switch.withdraw', {
        params: { citizenId: child.id, switchId },
        body: {},
        headers: { 'idempotency-key': randomUUID(), 'if-match': tiesRevision, ...headers },
      });
    const without = await withdraw({});
    expect(without.json<Problem>().decision?.code).toBe('caller.undeclared');
    expect((await withdraw({ 'flo-standing': standing })).status).toBe(200);
  });

  it('is denied to whoever may only hear who the GP is', async () => {
    const { child } = service.people;
    const standing = await standingId(service, child, 'healthPersonnel');
    const reply = await switchWith(service, child, standing);
    expect(reply.status).toBe(403);
    expect(reply.json<Problem>()).toMatchObject({
      code: 'standing.denied',
      decision: { outcome: 'refused', code: 'caller.notCovered' },
    });
    expect((await preview(child, standing)).code).toBe('caller.notCovered');
  });

  it('stands in the audit of the call: begun, done, denied', async () => {
    const { child, adult } = service.people;
    const audited = async (id: string): Promise<string[]> => {
      const { rows } = await service.pool.query<{ text: string }>(
        `select standing || ' ' || action || ' ' || outcome as text from audit_entry
          where standing_id = $1 order by at, seq`,
        [id],
      );
      return rows.map(({ text }) => text);
    };
    const parent = await standingId(service, child, 'parent', { representativeId: adult.id });
    await switchWith(service, child, parent, { to: service.lists.common });
    expect(await audited(parent)).toEqual(['parent change begun', 'parent change done']);
    const doctor = await standingId(service, child, 'healthPersonnel');
    await switchWith(service, child, doctor);
    expect(await audited(doctor)).toEqual([
      'healthPersonnel change begun',
      'healthPersonnel change denied',
    ]);
  });

  it('is denied to a parent who has lost the responsibility since it was declared', async () => {
    const [child, parent] = (await addPersons(service, [
      { name: ['Nytt', 'Barn'], birthDate: '2017-03-03', sex: 'female' },
      { name: ['Ny', 'Forelder'], birthDate: '1987-03-03', sex: 'female' },
    ])) as [FixturePerson, FixturePerson];
    await addParent(service, child, parent, true);
    const standing = await standingId(service, child, 'parent', { representativeId: parent.id });
    await service.pool.query(
      `update parental_responsibility set valid = daterange(lower(valid), '2026-06-01')
        where child_id = $1`,
      [child.id],
    );
    const reply = await switchWith(service, child, standing);
    expect(reply.json<Problem>().code).toBe('standing.denied');
  });
});

describe('the header', () => {
  const lookWith = async (header: string, person = service.people.child, who?: string) => {
    const client = who === undefined ? service : service.signedIn(who);
    return client.call('citizen.overview', {
      params: { citizenId: person.id },
      headers: { 'flo-standing': header },
    });
  };

  it('is nobody’s but the one’s who declared it, for one person, on one day', async () => {
    const { child, adult } = service.people;
    const standing = await standingId(service, child, 'parent', { representativeId: adult.id });
    expect((await lookWith(standing)).status).toBe(200);
    const refused = [
      await lookWith(standing, service.people.adult),
      await lookWith(standing, child, 'lars-moen'),
      await lookWith(randomUUID()),
      await lookWith(`${standing}, ${standing}`),
      await lookWith('__proto__'),
      await lookWith(''),
    ];
    for (const reply of refused) {
      expect([reply.status, reply.json<Problem>().code]).toEqual([
        refused[0]!.status,
        'standing.unknown',
      ]);
    }
    service.clock.set('2026-06-10T21:59:59Z');
    expect((await lookWith(standing)).status).toBe(200);
    service.clock.set('2026-06-10T22:00:01Z');
    expect((await lookWith(standing)).json<Problem>().code).toBe('standing.unknown');
    service.clock.set('2026-06-10T10:00:00Z');
  });

  it('does not let an adult’s own call be refused when nothing is declared', async () => {
    const { caller } = (await overviewOf(service, service.people.adult)).switchFacts;
    expect(caller?.kind).toBe('oneself');
    const reply = await switchWith(service, service.people.merged, null);
    expect(reply.status).toBe(201);
  });
});
