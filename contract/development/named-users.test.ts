import { describe, expect, it } from 'vitest';
import { roles } from '../codes/access.ts';
import { readNin } from '../identifiers/nin.ts';
import { namedUserOf, namedUsers } from './named-users.ts';
import type { NamedUser } from './named-users.ts';

const all: readonly NamedUser[] = namedUsers;

describe('the named users', () => {
  it('are one for each role at least, and each has a subject of its own', () => {
    for (const role of roles) expect(namedUserOf(role).role).toBe(role);
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(all.length);
  });

  it('have among them somebody without grants, with each grant, and with a part of the country', () => {
    expect(namedUserOf('telephoneAdviser')).toMatchObject({ grants: [], municipalities: null });
    const grants = new Set(all.flatMap((user) => user.grants));
    expect([...grants].toSorted()).toEqual([
      'confidential',
      'ownOrganization',
      'strictlyConfidential',
    ]);
    expect(all.some(({ municipalities }) => municipalities !== null)).toBe(true);
  });

  it('have numbers that check and that nobody can have', () => {
    const numbers = all.flatMap(({ pid }) => pid ?? []);
    expect(numbers).toHaveLength(all.length - 1);
    for (const number of numbers) {
      expect(readNin(number)).toMatchObject({ ok: true, synthetic: true });
    }
  });
});
