import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personKinds, roles } from '#contract/codes/access.ts';
import type { PersonKind, Role } from '#contract/codes/access.ts';
import { namedUserOf } from '#contract/development/named-users.ts';
import type { CitizenHit } from '#contract/flo-api/citizens.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { accessMatrix } from '#rules/access/matrix.ts';
import type { PersonNeed } from '#rules/access/matrix.ts';
import { fetchAs } from '../testing/http-client.ts';
import { canaryName, canaryStreet } from '../testing/register/access-people.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';
import { told } from '../testing/told.ts';
import { matrixRequests } from './testing/matrix-requests.ts';
import type { Target } from './testing/matrix-requests.ts';

const names = Object.keys(floOperations) as FloOperationName[];
/** Their answers have no end. */
const STREAMS: readonly FloOperationName[] = ['reference.hints', 'live.events'];
/** It opens records: tried when everything else has been. */
const OPENS: FloOperationName = 'access.override';
const CORE: readonly PersonKind[] = [
  'strictlyConfidential',
  'strictlyConfidentialAbroad',
  'confidential',
  'ownOrganization',
  'ownRecord',
  'family',
  'commonChild',
];
const GRADED: readonly PersonKind[] = CORE.slice(0, 3);

let service: TestService;
const targets = new Map<string, Target>();

const userOf = (role: Role): string => namedUserOf(role).subject;
/** The service account is nobody's relative: it is tried on an adviser's. */
const relativeOf = (role: Role): string => userOf(role === 'service' ? 'telephoneAdviser' : role);
const targetOf = (role: Role, kind: PersonKind): Target =>
  targets.get(service.personOfKind(kind, relativeOf(role)).id)!;

beforeAll(async () => {
  service = await testService({ poolSize: 10 });
  // Every role works for one municipality and holds no grant: then each kind is one kind to all.
  await service.pool.query(
    `update staff_member set grants = '{}', municipalities = '{0301}'
    where id = any($1)`,
    [roles.map(userOf)],
  );
  const { rows } = await service.pool.query<{ id: string; first: string; last: string }>(
    'select id, first_name as first, last_name as last from citizen',
  );
  const nameOf = new Map(rows.map(({ id, first, last }) => [id, `"${first} ${last}"`]));
  const other = service.people.adult.id;
  for (const role of roles) {
    for (const kind of personKinds) {
      const { id, nin } = service.personOfKind(kind, relativeOf(role));
      targets.set(id, { kind, id, nin, exactName: nameOf.get(id)!, other });
    }
  }
});
afterAll(() => service.stop());

/** What may not be told to a role: names and numbers of all whom the core shuts. */
function secretsOf(role: Role): string[] {
  const shut = CORE.map((kind) => targetOf(role, kind));
  const words = shut.flatMap(({ exactName }) => exactName.replaceAll('"', '').split(' '));
  return [...shut.map(({ nin }) => nin), ...words, canaryName, canaryStreet];
}

function expectNoSecrets({ text, headers }: Reply, role: Role): void {
  const told = `${text} ${JSON.stringify(headers)}`;
  for (const secret of secretsOf(role)) expect(told).not.toContain(secret);
}

const send = (role: Role, name: FloOperationName, target: Target): Promise<Reply> =>
  service.signedIn(userOf(role)).call(name, matrixRequests[name].call(target));

const problemOf = (reply: Reply) => [reply.status, reply.json<Problem>().code];

/** Whether the record is shut to the role, overrides apart: only the telephone minds an old death. */
const isShut = (kind: PersonKind, role: Role): boolean =>
  kind !== 'ordinary' && (kind !== 'deadForLong' || role === 'telephoneAdviser');

function expectDenied(reply: Reply, { kind, id }: Target): void {
  const { code, access, ...rest } = reply.json<Problem>();
  expect([reply.status, code]).toEqual([403, 'citizen.denied']);
  expect(access).toMatchObject({ rule: kind, citizenId: id });
  expect(Object.keys(rest).toSorted()).toEqual(['requestId', 'status', 'title', 'type']);
}

/** Not kept out: done, or stopped by something that has nothing to do with access. */
function expectLetIn(reply: Reply, name: FloOperationName, { kind }: Target): void {
  const possible = kind === 'ordinary' ? matrixRequests[name].ok : [200, 201, 404, 409, 412, 422];
  expect(possible, reply.text).toContain(reply.status);
}

function expectHits(reply: Reply, { kind, id }: Target, shut: boolean): void {
  const { hits, more } = reply.json<{ hits: CitizenHit[]; more: boolean }>();
  const found = CORE.includes(kind) ? [] : [id];
  expect([hits.map(({ citizenId }) => citizenId), more]).toEqual([found, false]);
  for (const { shutBy, municipalityName, street } of hits) {
    expect(shutBy).toBe(shut ? kind : undefined);
    expect(shut ? [municipalityName, street] : []).toEqual(shut ? [null, null] : []);
  }
}

function expectOverridden(reply: Reply): void {
  expect(reply.status, reply.text).toBe(201);
}

function expectNoRole(reply: Reply): void {
  expect(problemOf(reply)).toEqual([403, 'role.denied']);
}

/** What each need of a person means for the answer. */
const expectations: Readonly<
  Record<PersonNeed, (reply: Reply, name: FloOperationName, target: Target, role: Role) => void>
> = {
  nobody: (reply, name) => expect(matrixRequests[name].ok, reply.text).toContain(reply.status),
  listed: (reply, name) => expect(matrixRequests[name].ok, reply.text).toContain(reply.status),
  named: (reply) => expect([200, 201], reply.text).toContain(reply.status),
  hits: (reply, _name, target, role) => expectHits(reply, target, isShut(target.kind, role)),
  open: (reply, name, target, role) => {
    if (isShut(target.kind, role)) expectDenied(reply, target);
    else expectLetIn(reply, name, target);
  },
  core: (reply, name, target, role) => {
    if (CORE.includes(target.kind)) expectDenied(reply, target);
    else if (isShut(target.kind, role)) expectOverridden(reply);
    else expectLetIn(reply, name, target);
  },
};

async function tryCell(role: Role, name: FloOperationName, kind: PersonKind): Promise<void> {
  const target = targetOf(role, kind);
  const reply = await send(role, name, target);
  const { roles: allowed, person } = accessMatrix[name];
  if (!allowed.includes(role)) expectNoRole(reply);
  else expectations[person](reply, name, target, role);
  expectNoSecrets(reply, role);
}

/** An operation about nobody is the same whomever one has in mind. */
const kindsFor = (name: FloOperationName): readonly PersonKind[] =>
  ['nobody', 'listed'].includes(accessMatrix[name].person) ? ['ordinary'] : personKinds;

const cells = (chosen: readonly FloOperationName[]) =>
  chosen.flatMap((name) => roles.map((role) => [name, role] as const));

it('covers every operation that is published', async () => {
  const document = await service.app.inject({ method: 'GET', url: '/openapi.json' });
  const { paths } = document.json<{
    paths: Record<string, Record<string, { operationId: string }>>;
  }>();
  const published = Object.values(paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(Object.keys(accessMatrix).toSorted()).toEqual(published.toSorted());
  expect(Object.keys(accessMatrix).toSorted()).toEqual(names.toSorted());
  expect(Object.keys(matrixRequests).toSorted()).toEqual(names.toSorted());
});

describe('every operation × role × kind of person', () => {
  const ordered = names.filter((name) => !STREAMS.includes(name) && name !== OPENS);
  it.each(cells(ordered))('%s by the %s', async (name, role) => {
    await Promise.all(kindsFor(name).map((kind) => tryCell(role, name, kind)));
  });

  it('streams by every role', async () => {
    const api = await service.app.listen({ port: 0, host: '127.0.0.1' });
    for (const [stream, role] of STREAMS.flatMap((name) => roles.map((r) => [name, r] as const))) {
      const stop = new AbortController();
      const asked = new URLSearchParams(
        matrixRequests[stream].call(targetOf(role, 'ordinary')).query,
      ).toString();
      const url = `${api}${floOperations[stream].path}?${asked}`;
      const answer = await fetchAs(userOf(role), url, { signal: stop.signal });
      expect(answer.status).toBe(accessMatrix[stream].roles.includes(role) ? 200 : 403);
      stop.abort();
    }
  });

  it.each(cells([OPENS]))('%s by the %s', async (name, role) => {
    await Promise.all(personKinds.map((kind) => tryCell(role, name, kind)));
  });
});

describe('whoever holds every grant', () => {
  beforeAll(async () => {
    await service.pool.query(
      `update staff_member set grants = '{strictlyConfidential,confidential,ownOrganization}'
        where id = any($1)`,
      [roles.map(userOf)],
    );
  });

  const opened = ['ownOrganization', ...GRADED] as const;
  const reading = names.filter((name) =>
    ['open', 'hits', 'named'].includes(accessMatrix[name].person),
  );

  it.each(cells(reading))('%s by the %s tells who, never where', async (name, role) => {
    for (const kind of opened) {
      const target = targetOf(role, kind);
      const reply = await send(role, name, target);
      const allowed = accessMatrix[name].roles.includes(role);
      if (allowed) expectLetIn(reply, name, target);
      else expectNoRole(reply);
      if (!GRADED.includes(kind)) continue;
      for (const place of [canaryStreet, 'Gjøvik', '3407', '2815', 'Mjøsa']) {
        expect(told(reply.text)).not.toContain(place);
      }
    }
  });
});

describe('whoever is not signed in, or is not staff', () => {
  it.each(names)('is not let into %s', async (name) => {
    const { method, path } = floOperations[name];
    const url = path.replaceAll(/:\w+/gu, service.people.adult.id);
    const anonymous = await service.app.inject({ method, url });
    expect([anonymous.statusCode, anonymous.json<Problem>().code]).toEqual([
      401,
      'session.unauthenticated',
    ]);
    const target = targetOf('telephoneAdviser', 'ordinary');
    const stranger = await service
      .signedIn('otto-fremmed')
      .call(name, matrixRequests[name].call(target));
    expect(problemOf(stranger)).toEqual([403, 'session.unknownStaff']);
  });
});

it('and nobody of all these people stands in the log', () => {
  const log = service.log();
  for (const { nin, id, exactName } of targets.values()) {
    for (const word of [nin, id, ...exactName.replaceAll('"', '').split(' ')]) {
      expect(log).not.toContain(word);
    }
  }
});
