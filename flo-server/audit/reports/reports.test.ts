import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '#contract/flo-api/audit.ts';
import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import { testService } from '../../testing/service.ts';
import type { SignedInClient, TestService } from '../../testing/service.ts';

interface Mine {
  readonly items: (AuditEntry & { readonly personName: PersonName | null })[];
  readonly next: string | null;
}
interface OfCitizen {
  readonly items: (Omit<AuditEntry, 'citizenId'> & {
    readonly by: { readonly name: string; readonly role: string; readonly organization: string };
    readonly ground: string;
  })[];
  readonly next: string | null;
}

let service: TestService;
let caseworker: SignedInClient;
beforeAll(async () => {
  service = await testService();
  caseworker = service.signedIn('caseworker');
});
afterAll(() => service.stop());

/** The clock goes on, so that entries have an order. */
let minute = 0;
const tick = (): void => {
  minute += 1;
  service.clock.set(new Date(Date.parse('2026-06-10T10:00:00Z') + minute * 60_000).toISOString());
};

async function lookUp(nin: string, as: SignedInClient = service): Promise<void> {
  tick();
  await as.call('citizen.lookup', { body: { nin } });
}

const report = async (citizenId: string, query = {}): Promise<OfCitizen> => {
  const reply = await caseworker.call('audit.ofCitizen', { params: { citizenId }, query });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<OfCitizen>();
};

describe('my look-ups', () => {
  it('are one’s own alone, newest first, with names', async () => {
    await lookUp(service.people.adult.nin);
    await lookUp(service.people.father.nin, caseworker);
    await lookUp(service.people.waiting.nin);
    const { items } = (await service.call('audit.mine')).json<Mine>();
    expect(items.map(({ personName, citizenId }) => [personName?.first, citizenId])).toEqual([
      ['Ventende', service.people.waiting.id],
      ['Kristin', service.people.adult.id],
    ]);
  });

  it('name nobody whose record is not open, though the look is there', async () => {
    await lookUp(service.people.protectedChild.nin);
    const { items } = (await service.call('audit.mine')).json<Mine>();
    expect(items[0]).toMatchObject({
      outcome: 'denied',
      rule: 'strictlyConfidential',
      citizenId: service.people.protectedChild.id,
      personName: null,
    });
  });

  it('come page by page, without a gap or a repetition', async () => {
    for (let i = 0; i < 7; i += 1) await lookUp(service.people.onCommon.nin);
    const whole = (await service.call('audit.mine', { query: { limit: '200' } })).json<Mine>();
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const query: Record<string, string> = { limit: '3', ...(before !== null && { before }) };
      const page: Mine = (await service.call('audit.mine', { query })).json<Mine>();
      seen.push(...page.items.map(({ entryId }) => entryId));
      before = page.next;
    } while (before !== null);
    expect(seen).toEqual(whole.items.map(({ entryId }) => entryId));
    expect(whole.next).toBeNull();
  });

  it('refuse a place that is none of ours', async () => {
    const reply = await service.call('audit.mine', { query: { before: 'x' } });
    expect(reply.status).toBe(400);
  });
});

describe('the citizen’s own report', () => {
  it('tells who looked, as what, for which organisation, on what ground', async () => {
    const { onFull2 } = service.people;
    tick();
    await service.call('citizen.lookup', {
      body: { nin: onFull2.nin },
      headers: { 'flo-call-id': 'call-5' },
    });
    const { items } = await report(onFull2.id);
    expect(items).toMatchObject([
      {
        action: 'lookUp',
        outcome: 'done',
        callId: 'call-5',
        ground: 'guidance',
        by: { role: 'telephoneAdviser', organization: 'Helfo' },
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('127.0.0.1');
  });

  it('has those who only saw the person in a list, and those who were refused', async () => {
    const { withoutList } = service.people;
    tick();
    await service.call('citizen.search', { body: { name: 'Nytilflyttet Olsen' } });
    const found = await report(withoutList.id);
    expect(found.items).toMatchObject([{ action: 'search', outcome: 'done' }]);
    tick();
    await service.signedIn('auditor').call('switch.withdraw', {
      params: { citizenId: withoutList.id, switchId: '00000000-0000-4000-8000-000000000001' },
      body: {},
    });
    const refused = await report(withoutList.id);
    expect(refused.items[0]).toMatchObject({ outcome: 'denied', by: { role: 'auditor' } });
  });

  it('follows the person through a merge', async () => {
    const { merged, mergedAway } = service.people;
    await lookUp(mergedAway.nin);
    const { items } = await report(mergedAway.id);
    expect(items.at(-1)).toMatchObject({ action: 'lookUp' });
    expect((await report(merged.id)).items.at(-1)).toMatchObject({ action: 'lookUp' });
  });

  it('shows a change once, when it has ended', async () => {
    const { waitingFirst } = service.people;
    tick();
    await service.call('switch.request', {
      params: { citizenId: waitingFirst.id },
      body: { gpContractId: service.lists.elsewhere },
      headers: { 'idempotency-key': '00000000-0000-4000-8000-000000000009', 'if-match': '"1"' },
    });
    const { items } = await report(waitingFirst.id);
    expect(items.map(({ action, outcome }) => [action, outcome])).toEqual([['change', 'done']]);
  });

  it('is not for a telephone adviser, nor about somebody unknown', async () => {
    const params = { citizenId: service.people.adult.id };
    expect((await service.call('audit.ofCitizen', { params })).status).toBe(403);
    const unknown = { citizenId: '00000000-0000-4000-8000-000000000000' };
    expect((await caseworker.call('audit.ofCitizen', { params: unknown })).status).toBe(404);
  });
});
