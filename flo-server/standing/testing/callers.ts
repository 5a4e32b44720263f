import { randomUUID } from 'node:crypto';
import type { Standing } from '#contract/codes/access.ts';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Registration, StandingOption } from '#contract/flo-api/standing.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { today } from '#contract/time/civil-date.ts';
import { inTransaction } from '../../db/transaction.ts';
import { insertRows } from '../../testing/register/insert.ts';
import { insertPeople } from '../../testing/register/person.ts';
import type { FixturePerson, PersonSpec } from '../../testing/register/person.ts';
import type { Reply, TestService } from '../../testing/service.ts';

/** The caseworker who registers papers. */
export const CASEWORKER = 'jonas-vik';

/** Writes people who stand in no other test's way. */
export function addPersons(
  service: TestService,
  specs: readonly PersonSpec[],
): Promise<FixturePerson[]> {
  return inTransaction(service.pool, (db) => insertPeople(db, specs));
}

/** Writes a parent of a child, with joint responsibility or none. */
export async function addParent(
  service: TestService,
  child: FixturePerson,
  parent: FixturePerson,
  responsible: boolean,
): Promise<void> {
  await insertRows(service.pool, 'citizen_parent', [
    { child_id: child.id, parent_id: parent.id, role: 'mother' },
  ]);
  if (!responsible) return;
  await insertRows(service.pool, 'parental_responsibility', [
    { child_id: child.id, holder_id: parent.id, kind: 'joint', valid: '[2000-01-01,)' },
  ]);
}

/** What may be said of who calls about a person, as an adviser (or somebody else) is told. */
export async function optionsOf(
  service: TestService,
  { id }: FixturePerson,
  who?: string,
): Promise<StandingOption[]> {
  const client = who === undefined ? service : service.signedIn(who);
  const reply = await client.call('standing.options', { params: { citizenId: id } });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.json<{ options: StandingOption[] }>().options;
}

export interface Declaration {
  readonly representativeId?: string | null;
  readonly registrationId?: string | null;
  readonly consentHeard?: boolean;
  readonly who?: string;
  readonly key?: string;
}

/** Declares who is on the line. */
export function declare(
  service: TestService,
  { id }: FixturePerson,
  kind: Standing,
  { who, key, ...rest }: Declaration = {},
): Promise<Reply> {
  const client = who === undefined ? service : service.signedIn(who);
  return client.call('standing.declare', {
    params: { citizenId: id },
    body: { kind, representativeId: null, registrationId: null, consentHeard: false, ...rest },
    headers: { 'idempotency-key': key ?? randomUUID() },
  });
}

/** Declares who is on the line, and gives the id to send along afterwards. */
export async function standingId(
  service: TestService,
  person: FixturePerson,
  kind: Standing,
  declaration: Declaration = {},
): Promise<string> {
  const reply = await declare(service, person, kind, declaration);
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.json<{ standingId: string }>().standingId;
}

/** The overview, perhaps with a standing. */
export async function overviewOf(
  service: TestService,
  { id }: FixturePerson,
  standing?: string,
): Promise<CitizenOverview> {
  const headers = standing === undefined ? {} : { 'flo-standing': standing };
  const reply = await service.call('citizen.overview', { params: { citizenId: id }, headers });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.json();
}

/** Asks for the switch to a list, perhaps with a standing. */
export async function switchWith(
  service: TestService,
  person: FixturePerson,
  standing: string | null,
  { who, to = service.lists.elsewhere }: { readonly who?: string; readonly to?: number } = {},
): Promise<Reply> {
  const { tiesRevision } = await overviewOf(service, person);
  const client = who === undefined ? service : service.signedIn(who);
  return client.call('switch.request', {
    params: { citizenId: person.id },
    body: { gpContractId: to },
    headers: {
      'idempotency-key': randomUUID(),
      'if-match': tiesRevision,
      ...(standing !== null && { 'flo-standing': standing }),
    },
  });
}

/** A paper for a year from today. */
export function paper(
  service: TestService,
  representative: FixturePerson,
  changes: Partial<Pick<Registration, 'kind' | 'tasks' | 'validFrom' | 'validTo'>> = {},
) {
  const from = today(service.clock);
  return {
    kind: 'authorization',
    representativeId: representative.id,
    tasks: [],
    validFrom: from,
    validTo: addDays(from, 364),
    ...changes,
  };
}

/** Registers an authorisation or a guardianship as a caseworker. */
export function register(
  service: TestService,
  person: FixturePerson,
  body: ReturnType<typeof paper>,
  { who = CASEWORKER, key }: { readonly who?: string; readonly key?: string } = {},
): Promise<Reply> {
  return service.signedIn(who).call('registration.add', {
    params: { citizenId: person.id },
    body,
    headers: { 'idempotency-key': key ?? randomUUID() },
  });
}
