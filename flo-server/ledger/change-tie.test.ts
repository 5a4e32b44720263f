import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { LedgerReceipt, TieChangePreview } from '#contract/flo-api/ledger.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { Reply, SignedInClient, TestService } from '../testing/service.ts';
import { readTies } from './ties-at.ts';

let service: TestService;
let caseworker: SignedInClient;
let batch = 460;
beforeAll(async () => {
  service = await testService();
  caseworker = service.signedIn('caseworker');
});
afterAll(() => service.stop());

async function person(list: Parameters<typeof addPeople>[2] = 'open'): Promise<FixturePerson> {
  batch += 1;
  const [one] = await addPeople(service.pool, 1, list, batch);
  return one!;
}

async function overview({ id }: FixturePerson): Promise<CitizenOverview> {
  const reply = await caseworker.call('citizen.overview', { params: { citizenId: id } });
  return reply.json();
}

/** The list, first and last day of every tie, the earliest first. */
async function ties({ id }: FixturePerson, at = {}) {
  const all = await readTies(service.pool, id, at);
  return all.map(({ gpContractId, valid }) => [gpContractId, valid.from, valid.to]);
}

async function change(
  who: FixturePerson,
  body: object,
  { as = caseworker, key = randomUUID() as string, ifMatch = '' } = {},
): Promise<Reply> {
  const revision = ifMatch === '' ? (await overview(who)).tiesRevision : ifMatch;
  return as.call('tie.change', {
    params: { citizenId: who.id },
    body: { change: body, reason: 'Feilført ved flytting' },
    headers: { 'idempotency-key': key, 'if-match': revision },
  });
}

async function firstTie(who: FixturePerson): Promise<number> {
  return (await overview(who)).history[0]!.id;
}

const codeOf = (reply: Reply) => reply.json<Problem>().decision?.code;

describe('a correction', () => {
  it('of the list adds a new belief, keeps the old, and says who, why and by which decision', async () => {
    const who = await person();
    const { open, elsewhere } = service.lists;
    const tieId = await firstTie(who);
    const body = { kind: 'correction', tieId, gpContractId: elsewhere };
    const preview = await caseworker.call('tie.preview', { params: { citizenId: who.id }, body });
    const told = preview.json<TieChangePreview>();
    expect(told.decision.code).toBe('ledger.correctionAllowed');
    expect([told.before, told.after].map(([tie]) => tie!.gpContractId)).toEqual([open, elsewhere]);
    expect(await ties(who)).toEqual([[open, '2021-03-01', null]]);
    const reply = await change(who, body);
    expect(reply.status, reply.text).toBe(201);
    expect(await ties(who)).toEqual([[elsewhere, '2021-03-01', null]]);
    expect(await ties(who, { knownAt: new Date('2026-06-10T09:00:00Z') })).toEqual([
      [open, '2021-03-01', null],
    ]);
    const entries = await caseworker.call('ledger.list', { params: { citizenId: who.id } });
    expect(entries.json<{ entries: object[] }>().entries[0]).toMatchObject({
      operation: 'tie.change',
      role: 'caseworker',
      kind: 'correction',
      reason: 'Feilført ved flytting',
      decision: { code: 'ledger.correctionAllowed', rule: 'ledger/correction' },
    });
  });

  it('happens once, however often it is sent, and not on an old view', async () => {
    const who = await person();
    const body = { kind: 'correction', tieId: await firstTie(who), beginReason: 'ownChoice' };
    const key = randomUUID();
    const first = await change(who, body, { key, ifMatch: '"1"' });
    const again = await change(who, body, { key, ifMatch: '"1"' });
    expect(again.json<LedgerReceipt>()).toEqual(first.json());
    const late = await change(who, { ...body, beginReason: 'allocated' }, { ifMatch: '"1"' });
    expect([late.status, late.json<Problem>().currentRevision]).toEqual([412, '"2"']);
    expect((await overview(who)).history[0]?.beginReason).toBe('ownChoice');
  });

  it('is the back office’s, and needs a revision', async () => {
    const who = await person();
    const body = { kind: 'correction', tieId: await firstTie(who), beginReason: 'ownChoice' };
    expect((await change(who, body, { as: service })).status).toBe(403);
    const params = { citizenId: who.id };
    const bare = { params, body: { change: body, reason: 'Feil' } };
    expect((await caseworker.call('tie.change', bare)).status).toBe(428);
  });
});

describe('what never happened', () => {
  it('is taken away, the list before went on, and the switch is given back', async () => {
    const who = await person();
    const { open, elsewhere } = service.lists;
    const requested = await service.call('switch.request', {
      params: { citizenId: who.id },
      body: { gpContractId: elsewhere },
      headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
    });
    expect(requested.status).toBe(201);
    const tieId = (await overview(who)).history[0]!.id;
    expect(codeOf(await change(who, { kind: 'cancellation', tieId, previousWentOn: true }))).toBe(
      'ledger.notYet',
    );
    service.clock.set('2026-07-02T10:00:00Z');
    const reply = await change(who, { kind: 'cancellation', tieId, previousWentOn: true });
    expect(reply.status, reply.text).toBe(201);
    expect(await ties(who)).toEqual([[open, '2021-03-01', null]]);
    const { switches, current } = await overview(who);
    expect([switches.used, current?.gpContractId]).toEqual([0, open]);
    service.clock.set('2026-06-10T10:00:00Z');
  });
});

describe('back-dating', () => {
  it('lets the tie begin earlier and the one before give way', async () => {
    const { adult } = service.people;
    const { open, elsewhere } = service.lists;
    const tieId = (await overview(adult)).history[0]!.id;
    const back = (from: string) => change(adult, { kind: 'backDating', tieId, from });
    expect((await back('2021-02-01')).status).toBe(201);
    expect(await ties(adult)).toEqual([
      [elsewhere, '2016-05-01', '2021-02-01'],
      [open, '2021-02-01', null],
    ]);
  });
});

describe('is refused with a decision', () => {
  it.each([
    [
      'a tie that is not believed',
      { kind: 'cancellation', tieId: 1e9, previousWentOn: false },
      'tieUnknown',
    ],
    ['nothing new', { kind: 'correction', beginReason: 'switch' }, 'unchanged'],
    ['an end before the beginning', { kind: 'correction', to: '2020-01-01' }, 'emptyPeriod'],
    ['a beginning in the future', { kind: 'correction', from: '2026-06-11' }, 'notYet'],
    ['a list that does not exist', { kind: 'correction', gpContractId: 999_999 }, 'listUnknown'],
    [
      'outside the agreement’s life',
      { kind: 'backDating', from: '2014-12-31' },
      'outsideAgreement',
    ],
    ['a full list', { kind: 'correction', gpContractId: 1003 }, 'listFull'],
    ['a later day as earlier', { kind: 'backDating', from: '2021-03-01' }, 'notEarlier'],
  ])('%s', async (_, body, code) => {
    const who = await person();
    const tieId = await firstTie(who);
    const reply = await change(who, { tieId, ...body });
    expect([reply.status, codeOf(reply)], reply.text).toEqual([409, `ledger.${code}`]);
    expect((await overview(who)).tiesRevision).toBe('"1"');
  });

  it('two lists at once', async () => {
    const { adult } = service.people;
    const [, older] = (await overview(adult)).history;
    const body = { kind: 'correction', tieId: older!.id, to: '2022-01-01' };
    expect(codeOf(await change(adult, body))).toBe('ledger.overlap');
  });
});
