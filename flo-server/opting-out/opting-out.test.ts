import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { OptingOutReceipt } from '#contract/flo-api/opting-out.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { Reply, SignedInClient, TestService } from '../testing/service.ts';
import { command, join, overviewOf } from '../waiting-list/testing/queue-client.ts';

let service: TestService;
let caseworker: SignedInClient;
beforeAll(async () => {
  service = await testService();
  caseworker = service.signedIn('caseworker');
});
afterAll(() => service.stop());

let batch = 0;
async function onePerson(): Promise<FixturePerson> {
  batch += 1;
  return (await addPeople(service.pool, 1, 'open', batch))[0]!;
}

const report = (direction: 'out' | 'in', more: object = {}) => ({
  direction,
  municipalityNumber: '0301',
  reportedOn: '2026-06-08',
  reference: '26/1234-5',
  ...more,
});

const register = (person: FixturePerson, body: object, who = caseworker): Promise<Reply> =>
  command(who, 'optingOut.register', person, body);

const done = (reply: Reply): OptingOutReceipt => {
  expect(reply.status, reply.text).toBe(201);
  return reply.json();
};

describe('leaving the scheme, as the municipality reports it', () => {
  it('ends the tie on the 1st, and takes the queue and the coming switch away at once', async () => {
    const person = await onePerson();
    await join(service, person, service.lists.full);
    const { elsewhere } = service.lists;
    const switched = await command(service, 'switch.request', person, { gpContractId: elsewhere });
    expect(switched.status).toBe(201);
    const receipt = done(await register(person, report('out')));
    expect(receipt.decision).toMatchObject({
      code: 'optingOut.out',
      facts: { effectiveDate: '2026-07-01', waitingFallsAway: true, pendingFallsAway: true },
    });
    const after = await overviewOf(service, person);
    expect(after.current).toMatchObject({
      gpContractId: service.lists.open,
      valid: { to: '2026-07-01' },
      endReason: 'optedOut',
    });
    expect([after.coming, after.waiting, after.switchFacts.optedOut]).toEqual([null, null, true]);
    expect(after.switches).toMatchObject({ used: 0, items: [{ state: 'withdrawn' }] });
    expect(after.tiesRevision).toBe(receipt.tiesRevision);
    const { rows } = await service.pool.query(
      `select left_reason from waiting_list_entry where citizen_id = $1`,
      [person.id],
    );
    expect(rows).toEqual([{ left_reason: 'optedOut' }]);
  });

  it('lets the person neither switch nor wait afterwards', async () => {
    const person = await onePerson();
    done(await register(person, report('out')));
    const { elsewhere, full } = service.lists;
    const switched = await command(service, 'switch.request', person, { gpContractId: elsewhere });
    expect(switched.json<Problem>().decision?.code).toBe('person.optedOut');
    const joined = await join(service, person, full);
    expect(joined.json<Problem>().decision?.code).toBe('waitingList.optedOut');
  });
});

describe('coming back', () => {
  it('before the 1st brings the tie back', async () => {
    const person = await onePerson();
    done(await register(person, report('out')));
    const { decision } = done(await register(person, report('in', { reportedOn: '2026-06-09' })));
    expect(decision.code).toBe('optingOut.inRestored');
    const after = await overviewOf(service, person);
    expect(after.current).toMatchObject({ valid: { to: null }, endReason: null });
    expect(after.switchFacts.optedOut).toBe(false);
  });

  it('later leaves the person without a list, free to choose', async () => {
    const { optedOut } = service.people;
    const { decision } = done(await register(optedOut, report('in')));
    expect(decision.code).toBe('optingOut.in');
    const { elsewhere } = service.lists;
    const chosen = await command(service, 'switch.request', optedOut, { gpContractId: elsewhere });
    expect(chosen.status).toBe(201);
  });
});

describe('a report', () => {
  it.each([
    ['of tomorrow', report('out', { reportedOn: '2026-06-11' }), 'optingOut.reportedLater'],
    ['of somebody who is in the scheme', report('in'), 'optingOut.alreadyIn'],
  ])('%s is refused: %s', async (_, body, code) => {
    const person = await onePerson();
    const preview = await caseworker.call('optingOut.preview', {
      params: { citizenId: person.id },
      body,
    });
    expect(preview.json<Decision>().code).toBe(code);
    const reply = await register(person, body);
    expect([reply.status, reply.json<Problem>().decision?.code]).toEqual([409, code]);
  });

  it('comes from a municipality there is, and never holds a national number', async () => {
    const person = await onePerson();
    const unknown = await register(person, report('out', { municipalityNumber: '9999' }));
    expect(unknown.json<Problem>().code).toBe('municipality.unknown');
    const withNin = await register(person, report('out', { reference: person.nin }));
    expect(withNin.status).toBe(400);
    expect(withNin.text).not.toContain(person.nin);
  });

  it('is not needed to be told, on the telephone, what it would mean and where to say it', async () => {
    const person = await onePerson();
    const reply = await service.call('optingOut.preview', {
      params: { citizenId: person.id },
      body: report('out', { municipalityNumber: null, reportedOn: null, reference: null }),
    });
    expect(reply.json<Decision>()).toMatchObject({
      code: 'optingOut.askedOut',
      facts: { effectiveDate: '2026-07-01', hasList: true },
      alternatives: [{ code: 'contactMunicipality' }],
    });
  });

  it('is the back office’s to register, whoever is said to be on the line', async () => {
    const person = await onePerson();
    expect((await register(person, report('out'), service)).status).toBe(403);
    const child = service.people.child;
    expect(done(await register(child, report('out'))).decision.facts['under16']).toBe(true);
  });

  it('is kept with its act and its decision', async () => {
    const person = await onePerson();
    const { reportId } = done(await register(person, report('out')));
    const { rows } = await service.pool.query(
      `select r.reference, a.operation, a.decision ->> 'code' as code,
          a.principal ->> 'role' as role
        from opting_out_report r join ledger_act a on a.id = r.act_id where r.id = $1`,
      [reportId],
    );
    expect(rows).toEqual([
      {
        reference: '26/1234-5',
        operation: 'optingOut.register',
        code: 'optingOut.out',
        role: 'caseworker',
      },
    ]);
  });
});
