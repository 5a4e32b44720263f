import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessRefusal } from '#contract/flo-api/access.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { RequestContext } from '../http/handlers.ts';
import { servicePrincipal } from '../http/principal.ts';
import { testClock } from '../testing/clock.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { noRelations } from '#rules/access/facts.ts';
import { momentOf } from '../services.ts';
import { open, openCitizen, openHit, openRelative, readSubject, wouldOpen } from './gate.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

function asking(different: Partial<RequestContext['facts']> = {}): RequestContext {
  return {
    principal: { ...servicePrincipal, id: 'somebody', role: 'telephoneAdviser' },
    operation: 'citizen.overview',
    facts: {
      role: 'telephoneAdviser',
      grants: [],
      municipalities: null,
      ...noRelations,
      ...different,
    },
  } as RequestContext;
}

const at = () => ({
  db: service.pool,
  ...momentOf({ ...service, clock: testClock('2026-06-10T10:00:00Z'), parameterOverrides: {} }),
});

describe('the gate', () => {
  it('opens an ordinary person, and says that nothing was overridden', async () => {
    const { access, citizenId } = await openCitizen(asking(), service.people.adult.id, at());
    expect(access).toMatchObject({ identity: true, geography: true, override: null });
    expect(citizenId).toBe(service.people.adult.id);
  });

  it('asks about the living record when the one that was named has been merged into it', async () => {
    const { mergedAway, merged } = service.people;
    await service.pool.query(
      `update citizen set address_protection = 'confidential' where id = $1`,
      [merged.id],
    );
    await expect(openCitizen(asking(), mergedAway.id, at())).rejects.toMatchObject({
      code: 'citizen.denied',
      details: { access: { rule: 'confidential', citizenId: merged.id } },
    });
    await service.pool.query(`update citizen set address_protection = 'none' where id = $1`, [
      merged.id,
    ]);
  });

  it('knows one of our own by a record that was merged, too', async () => {
    const { mergedAway, merged } = service.people;
    await service.pool.query(
      `insert into shielded_person (citizen_id, relation) values ($1, 'other')`,
      [mergedAway.id],
    );
    expect(await readSubject(service.pool, merged.id)).toMatchObject({ ownOrganization: true });
    await service.pool.query('delete from shielded_person where citizen_id = $1', [mergedAway.id]);
  });

  it('refuses with the rule as data and no word about the person', async () => {
    const person = service.personOfKind('strictlyConfidential');
    const reply = await service.call('citizen.lookup', { body: { nin: person.nin } });
    const access: AccessRefusal = {
      rule: 'strictlyConfidential',
      overridable: false,
      nextSteps: ['handOver', 'contactOwnGP'],
      citizenId: person.id as AccessRefusal['citizenId'],
    };
    const { requestId } = reply.json<Problem>();
    expect(reply.json()).toEqual({
      type: 'urn:flo:problem:citizen.denied',
      title: 'You may not do this with this person',
      status: 403,
      code: 'citizen.denied',
      requestId,
      access,
    });
  });

  it('asks for overrides only after an overridable rule has refused', async () => {
    const statements: string[] = [];
    const { db, ...moment } = at();
    const counting = {
      query: (query: { readonly name: string }) => {
        statements.push(query.name);
        return Promise.resolve({ rows: [] });
      },
    } as unknown as typeof db;
    const subject = (await readSubject(db, service.people.adult.id))!;
    await open(asking(), subject, { db: counting, ...moment });
    const graded = { ...subject, addressProtection: 'confidential' } as const;
    await expect(open(asking(), graded, { db: counting, ...moment })).rejects.toThrow();
    expect(statements).toEqual([]);
    const elsewhere = asking({ municipalities: ['4640'] });
    await expect(open(elsewhere, subject, { db: counting, ...moment })).rejects.toThrow();
    expect(statements).toEqual(['access.overridesInForce']);
  });

  it('lets hits and relatives through blank, or not at all', async () => {
    const { db, today } = at();
    const subject = (await readSubject(db, service.people.adult.id))!;
    const graded = { ...subject, addressProtection: 'strictlyConfidential' } as const;
    expect(openRelative(asking(), graded, today)).toMatchObject({
      identity: false,
      geography: false,
    });
    expect(openHit(asking(), graded, today)).toBeNull();
    expect(openHit(asking({ municipalities: ['4640'] }), subject, today)).toMatchObject({
      access: { identity: true, geography: false },
      shutBy: 'geography',
    });
    expect(wouldOpen(asking(), subject, today)).toBe(true);
    expect(wouldOpen(asking(), graded, today)).toBe(false);
  });
});
