import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contact } from '#contract/flo-api/calls.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const callId = randomUUID();
const aCall = {
  callId,
  kind: 'conversation',
  theme: 'switching',
  note: 'Ringte for seg selv.',
  startedAt: '2026-06-10T09:50:00.000Z',
  trail: [{ code: 'lookedUp', at: '2026-06-10T09:50:03.000Z', times: 1 }],
  textsUsed: { 'waiting-list-how': 2 },
};

interface Sending {
  readonly who?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function record(
  citizenId: string,
  body: object = {},
  { who = 'ingrid-bakke', key = randomUUID(), headers = {} }: Sending = {},
): Promise<Reply> {
  return service.signedIn(who).call('call.record', {
    params: { citizenId },
    body: { ...aCall, ...body },
    headers: { 'idempotency-key': key, 'flo-call-id': callId, ...headers },
  });
}

function change(
  operation: 'call.amend' | 'call.retract',
  citizenId: string,
  { contactId, revision }: Pick<Contact, 'contactId' | 'revision'>,
  body: object,
): Promise<Reply> {
  return service.signedIn('ingrid-bakke').call(operation, {
    params: { citizenId, contactId },
    body,
    headers: { 'idempotency-key': randomUUID(), 'if-match': revision },
  });
}

async function contacts(citizenId: string, who = 'ingrid-bakke'): Promise<Contact[]> {
  const reply = await service.signedIn(who).call('call.list', { params: { citizenId } });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<{ items: Contact[] }>().items;
}

describe('a recorded call', () => {
  it('stands on the person with who, when and kind, and on nobody else', async () => {
    const { adult, father } = service.people;
    const reply = await record(adult.id);
    expect(reply.status, reply.text).toBe(201);
    expect(await contacts(adult.id)).toEqual([reply.json<Contact>()]);
    expect(reply.json()).toMatchObject({
      revision: '"1"',
      kind: 'conversation',
      theme: 'switching',
      note: 'Ringte for seg selv.',
      caller: null,
      startedAt: aCall.startedAt,
      recordedBy: { id: 'ingrid-bakke', unit: 'Veiledning Fredrikstad' },
      amended: null,
      retracted: null,
    });
    expect(await contacts(father.id)).toEqual([]);
  });

  it('is one, however often it is sent under its key (P11)', async () => {
    const { id } = service.people.father;
    const key = randomUUID();
    const [one, other] = [await record(id, {}, { key }), await record(id, {}, { key })];
    expect(other.json()).toEqual(one.json());
    expect(await contacts(id)).toHaveLength(1);
  });

  it('is in the audit under the id of the call it belongs to', async () => {
    const { id } = service.people.merged;
    await record(id);
    const { rows } = await service.pool.query<{ call_id: string; resource: string }>(
      `select distinct call_id, resource from audit_entry
        where citizen_id = $1 and resource = 'call.record'`,
      [id],
    );
    expect(rows).toEqual([{ call_id: callId, resource: 'call.record' }]);
  });

  it.each([
    ['a conversation without a note', 'adult', { note: '  ' }, ['body.note']],
    [
      'minutes about a child, when nobody said who called',
      'child',
      { kind: 'minutes' },
      ['body.caller'],
    ],
  ] as const)('is refused: %s', async (_what, who, body, paths) => {
    const reply = await record(service.people[who].id, body);
    expect(reply.status).toBe(422);
    expect(reply.json<Problem>().fields?.map(({ path }) => path)).toEqual(paths);
  });

  it('needs no note when only general information was given, and takes 15,000 characters', async () => {
    const { id } = service.people.adult;
    const without = await record(id, { kind: 'information', note: '' });
    expect(without.status, without.text).toBe(201);
    expect((await record(id, { note: 'æ'.repeat(15_000) })).status).toBe(201);
    expect((await record(id, { note: 'æ'.repeat(15_001) })).status).toBe(400);
  });

  it('is refused on a record that is shut, and its notes are not told', async () => {
    const { id } = service.personOfKind('family');
    expect((await record(id)).json<Problem>().code).toBe('citizen.denied');
    const read = await service.signedIn('ingrid-bakke').call('call.list', {
      params: { citizenId: id },
    });
    expect(read.json<Problem>().code).toBe('citizen.denied');
  });

  it('with somebody on the line can be minutes, and tells who that was', async () => {
    const { id } = service.people.adult;
    const declared = await service.signedIn('ingrid-bakke').call('standing.declare', {
      params: { citizenId: id },
      body: { kind: 'oneself', representativeId: null, registrationId: null, consentHeard: false },
      headers: { 'idempotency-key': randomUUID() },
    });
    const { standingId } = declared.json<{ standingId: string }>();
    const reply = await record(
      id,
      { kind: 'minutes' },
      { headers: { 'flo-standing': standingId } },
    );
    expect(reply.status, reply.text).toBe(201);
    expect(reply.json<Contact>().caller).toBe('oneself');
  });
});

describe('putting a recorded call right', () => {
  it('writes a new version and keeps the former one', async () => {
    const { id } = service.people.father;
    const first = (await record(id)).json<Contact>();
    const reply = await change('call.amend', id, first, {
      kind: 'conversation',
      theme: 'children',
      note: 'Gjaldt barnet.',
    });
    expect(reply.status, reply.text).toBe(201);
    expect(reply.json()).toMatchObject({
      contactId: first.contactId,
      revision: '"2"',
      theme: 'children',
      note: 'Gjaldt barnet.',
      startedAt: first.startedAt,
    });
    const { rows } = await service.pool.query<{ note: string }>(
      'select note from call_record where id = $1 order by version',
      [first.contactId],
    );
    expect(rows.map(({ note }) => note)).toEqual(['Ringte for seg selv.', 'Gjaldt barnet.']);
    const late = await change('call.amend', id, first, {
      kind: 'conversation',
      theme: 'children',
      note: 'Skrevet på det gamle.',
    });
    expect([late.status, late.json<Problem>().currentRevision]).toEqual([412, '"2"']);
  });

  it('marks what was recorded by mistake: it stays in the list without its words', async () => {
    const { id } = service.people.merged;
    const first = (await record(id, { note: 'Gjaldt en helt annen.' })).json<Contact>();
    const reply = await change('call.retract', id, first, { reason: 'Ført på feil person' });
    expect(reply.status, reply.text).toBe(200);
    const listed = (await contacts(id)).find(({ contactId }) => contactId === first.contactId);
    expect(listed).toMatchObject({
      note: null,
      revision: '"2"',
      retracted: { reason: 'Ført på feil person', name: 'Ingrid Bakke' },
    });
    const after = await change('call.amend', id, listed!, {
      kind: 'conversation',
      theme: 'other',
      note: 'x',
    });
    expect([after.status, after.json<Problem>().code]).toEqual([404, 'call.unknown']);
    const { rows } = await service.pool.query<{ note: string }>(
      'select note from call_record where id = $1',
      [first.contactId],
    );
    expect(rows).toEqual([{ note: 'Gjaldt en helt annen.' }]);
  });

  it('reaches no call of somebody else by its id', async () => {
    const { adult, father } = service.people;
    const theirs = (await record(adult.id)).json<Contact>();
    const reply = await change('call.retract', father.id, theirs, { reason: 'Prøver seg' });
    expect([reply.status, reply.json<Problem>().code]).toEqual([404, 'call.unknown']);
  });
});

describe('the report of everything FLO holds', () => {
  it('has the calls, and of what was recorded by mistake no word', async () => {
    const { id } = service.people.merged;
    const reply = await service.signedIn('caseworker').call('privacy.accessReport', {
      params: { citizenId: id },
    });
    expect(reply.status, reply.text).toBe(200);
    expect(reply.text).toContain('Ringte for seg selv.');
    expect(reply.text).not.toContain('Gjaldt en helt annen.');
  });
});
