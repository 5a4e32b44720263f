import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { ExclusionReceipt } from '#contract/flo-api/exclusions.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { inTransaction } from '../../db/transaction.ts';
import { servicePrincipal } from '../../http/principal.ts';
import { addPeople } from '../../testing/fixtures.ts';
import type { TestService } from '../../testing/service.ts';
import { mergePersons } from '../merge-persons.ts';

/** What people and municipalities may do to somebody's life in the scheme. */
export type Happening =
  | { readonly kind: 'switch'; readonly list: 'elsewhere' | 'vacant' | 'common' | 'open' }
  | { readonly kind: 'join'; readonly list: 'full' | 'notReopened' }
  | { readonly kind: 'withdraw' | 'leave' | 'undo' | 'out' | 'in' }
  | { readonly kind: 'exclude' | 'appealed' | 'overturned' }
  /** Puts the nth tie right, as a caseworker. */
  | { readonly kind: 'putRight'; readonly nth: number; readonly how: keyof typeof ways }
  /** Another record, on a list or none, turns out to be the same person. */
  | { readonly kind: 'merge'; readonly list: 'elsewhere' | null };

/** Somebody whose life is lived, with what has to be remembered of it. */
export interface Living {
  readonly id: string;
  /** Every record the person has had. */
  readonly records: string[];
  changeId: string;
  exclusionId: string;
}

const ways = {
  otherList: (tieId: number, list: number) => ({ kind: 'correction', tieId, gpContractId: list }),
  neverHappened: (tieId: number) => ({ kind: 'cancellation', tieId, previousWentOn: true }),
  neverWithoutNext: (tieId: number) => ({ kind: 'cancellation', tieId, previousWentOn: false }),
  earlier: (tieId: number) => ({ kind: 'backDating', tieId, from: '2020-06-01' }),
} as const;

/** What is seen of the person now, or at a moment. */
export async function overviewOf(
  service: TestService,
  citizenId: string,
  query: Readonly<Record<string, string>> = {},
): Promise<CitizenOverview> {
  const reply = await service.call('citizen.overview', { params: { citizenId }, query });
  expect(reply.status, reply.text).toBe(200);
  return reply.json();
}

let others = 0;

async function merge(service: TestService, person: Living, list: 'elsewhere' | null) {
  others += 1;
  const [other] = await addPeople(service.pool, 1, list, 300 + others);
  if (other === undefined) throw new Error('nobody was added');
  const now = service.clock.now();
  const act = {
    operation: 'register.event',
    principal: servicePrincipal,
    reason: 'Property',
    now,
    today: osloDate(now),
  };
  const records = { survivorId: person.id, duplicateId: other.id };
  person.records.push(other.id);
  await inTransaction(service.pool, (db) => mergePersons(db, records, act));
}

/** Lets something happen, or be refused. */
export async function happen(service: TestService, person: Living, what: Happening): Promise<void> {
  if (what.kind === 'merge') return merge(service, person, what.list);
  const seen = await overviewOf(service, person.id);
  const today = osloDate(service.clock.now());
  const { lists } = service;
  const send = async (name: FloOperationName, body: object, params: object = {}) => {
    const reply = await service.signedIn('caseworker').call(name, {
      params: { citizenId: person.id, ...params },
      body,
      headers: { 'idempotency-key': randomUUID(), 'if-match': seen.tiesRevision },
    });
    expect([200, 201, 404, 409], reply.text).toContain(reply.status);
    return reply.status < 300 ? reply : undefined;
  };
  const letter = { municipalityNumber: '0301', reference: '26/1' };
  switch (what.kind) {
    case 'switch':
      await send('switch.request', { gpContractId: lists[what.list] });
      return;
    case 'withdraw': {
      const pending = seen.switches.items.find((item) => item.state === 'pending');
      await send('switch.withdraw', {}, { switchId: pending?.switchId ?? randomUUID() });
      return;
    }
    case 'join':
    case 'leave': {
      const joins = what.kind === 'join';
      const body = joins ? { gpContractId: lists[what.list] } : {};
      const done = await send(joins ? 'waitingList.join' : 'waitingList.leave', body);
      person.changeId = done?.json<{ changeId: string }>().changeId ?? person.changeId;
      return;
    }
    case 'undo':
      await send('waitingList.undo', { changeId: person.changeId });
      return;
    case 'out':
    case 'in': {
      const report = { ...letter, direction: what.kind, reportedOn: today };
      await send('optingOut.register', report);
      return;
    }
    case 'exclude': {
      const body = { ...letter, gpContractId: lists.elsewhere, decidedOn: today };
      const done = await send('exclusion.register', body);
      const receipt = done?.json<ExclusionReceipt>();
      person.exclusionId = receipt?.exclusion.exclusionId ?? person.exclusionId;
      return;
    }
    case 'appealed':
    case 'overturned': {
      const { exclusionId } = person;
      await send('exclusion.record', { event: what.kind, on: today }, { exclusionId });
      return;
    }
    case 'putRight': {
      const tie = seen.history[what.nth];
      if (tie === undefined) return;
      const change = ways[what.how](tie.id, lists.elsewhere);
      await send('tie.change', { change, reason: 'Property' });
    }
  }
}
