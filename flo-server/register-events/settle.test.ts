import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExceptionItem } from '#contract/flo-api/register-events.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { eventMaker, newNin, runEvents, send } from './testing/events.ts';

let service: TestService;
let night = civilDate('2026-06-01');
const make = eventMaker();
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

async function queued(event: { readonly sequence: number }): Promise<ExceptionItem> {
  expect((await send(service, [event])).status).toBe(200);
  night = addDays(night, 1);
  expect(await runEvents(service, night)).toBe('finished');
  const reply = await service
    .signedIn('caseworker')
    .call('registerEvent.exceptions', { query: { limit: '200' } });
  const { items } = reply.json<{ items: ExceptionItem[] }>();
  return items.find(({ sequence }) => sequence === event.sequence)!;
}

const settle = (
  { eventId }: ExceptionItem,
  how: 'retry' | 'reject' | 'byHand',
  who = 'caseworker',
  key: string = randomUUID(),
) =>
  service.signedIn(who).call('registerEvent.settle', {
    params: { eventId },
    body: { how, words: 'Snakket med Skatteetaten' },
    headers: { 'idempotency-key': key },
  });

describe('a caseworker settles an exception', () => {
  it('tries again in vain, and again when what was missing is there', async () => {
    const mother = newNin(0, '1990-01-01');
    const birth = make.birth({
      nin: newNin(1),
      parents: [{ nin: mother, role: 'mother' }],
      holders: [{ nin: mother, kind: 'mother' }],
    });
    const item = await queued(birth);
    expect(item).toMatchObject({ reason: 'unknownRelative', citizenId: null, canOpen: true });
    expect(item.contents).toContain(birth.nin);
    expect((await settle(item, 'retry')).json()).toMatchObject({
      state: 'exception',
      reason: 'unknownRelative',
    });
    await queued(make.immigration({ nin: mother, birthDate: civilDate('1990-01-01') }));
    const done = await settle(item, 'retry');
    expect(done.json(), done.text).toMatchObject({ state: 'done', reason: null });
    const { rows } = await service.pool.query(
      `select a.operation, a.principal->>'role' as role from register_event e
        join ledger_act a on a.id = e.act_id where e.id = $1`,
      [item.eventId],
    );
    expect(rows).toEqual([{ operation: 'registerEvent.settle', role: 'caseworker' }]);
    const kept = await service.pool.query(
      'select how, reason_before, state_after from register_event_settlement order by at, state_after desc',
    );
    expect(kept.rows).toEqual(
      expect.arrayContaining([
        { how: 'retry', reason_before: 'unknownRelative', state_after: 'exception' },
        { how: 'retry', reason_before: 'unknownRelative', state_after: 'done' },
      ]),
    );
  });

  it('sets one aside, or says that it was carried out by hand; nothing of it is erased', async () => {
    const [first, second] = [
      await queued(make.death(newNin(3))),
      await queued(make.move(service.people.emigrated.nin)),
    ];
    expect((await settle(first, 'reject')).json()).toMatchObject({ state: 'rejected' });
    expect((await settle(second, 'byHand')).json()).toMatchObject({
      state: 'byHand',
      citizenId: service.people.emigrated.id,
    });
    const { rows } = await service.pool.query(
      `select e.state, e.reason, s.words, s.principal->>'name' as by from register_event e
        join register_event_settlement s on s.event_id = e.id where e.id = any($1) order by e.id`,
      [[first.eventId, second.eventId]],
    );
    expect(rows).toEqual([
      expect.objectContaining({ state: 'rejected', reason: 'unknownPerson', by: 'Jonas Vik' }),
      expect.objectContaining({ state: 'byHand', reason: 'notResident', by: 'Jonas Vik' }),
    ]);
    expect((await settle(first, 'retry')).status).toBe(404);
  });

  it('settles once, however often the command is sent', async () => {
    const item = await queued(make.death(newNin(4)));
    const key = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => settle(item, 'reject', 'caseworker', key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { rows } = await service.pool.query(
      'select from register_event_settlement where event_id = $1',
      [item.eventId],
    );
    expect(rows).toHaveLength(1);
  });

  it('is told nothing of an event that names somebody who is shut, and cannot settle it', async () => {
    const { id, nin } = service.personOfKind('strictlyConfidential', 'jonas-vik');
    const item = await queued(make.immigration({ nin: nin as Nin }));
    expect(item).toMatchObject({ canOpen: false, contents: null, decision: null });
    const refused = await settle(item, 'reject');
    expect([refused.status, refused.json<Problem>().code]).toEqual([403, 'citizen.denied']);
    const { rows } = await service.pool.query<{ id: string }>(
      `select citizen_id as id from audit_entry where outcome = 'denied'
        and resource = 'registerEvent.settle'`,
    );
    expect(rows.map((row) => row.id)).toContain(id);
  });

  it('is not for the telephone, nor for the service account', async () => {
    const item = await queued(make.death(newNin(5)));
    for (const role of ['telephoneAdviser', 'administrator', 'auditor', 'service']) {
      expect((await settle(item, 'reject', role)).status).toBe(403);
    }
    expect(
      (
        await service.signedIn('caseworker').call('registerEvent.receive', {
          body: { events: [{}] },
        })
      ).status,
    ).toBe(403);
  });
});
