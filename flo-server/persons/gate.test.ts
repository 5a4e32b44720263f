import { describe, expect, it } from 'vitest';
import { addressProtections } from '#contract/codes/code-lists.ts';
import { principalOf } from '../http/principal.ts';
import type { Principal } from '../http/principal.ts';
import { open, openRelative } from './gate.ts';

const adviser = principalOf({});
const as = (role: Principal['role']): Principal => ({ ...adviser, role });
const graded = addressProtections.filter((protection) => protection !== 'none');

describe('the gate', () => {
  it('hides nothing of a person whose address is not protected', () => {
    const access = open(adviser, { addressProtection: 'none' }, 'guidance');
    expect(access).toMatchObject({ geography: true, identity: true });
  });

  it.each(graded)('shows an adviser who a person is, not where, when graded %s', (grade) => {
    for (const purpose of ['guidance', 'search', 'switch'] as const) {
      const access = open(adviser, { addressProtection: grade }, purpose);
      expect(access).toMatchObject({ geography: false, identity: true });
    }
    expect(openRelative(adviser, { addressProtection: grade })).toMatchObject({
      geography: false,
      identity: false,
    });
  });

  it.each(['supervisor', 'caseworker', 'administrator', 'auditor', 'service'] as const)(
    'opens a protected address to no role by itself, %s neither',
    (role) => {
      const access = open(as(role), { addressProtection: 'strictlyConfidential' }, 'guidance');
      expect(access.geography).toBe(false);
    },
  );

  it.each(['auditor', 'administrator'] as const)('lets the %s look, and not switch', (role) => {
    expect(() => open(as(role), { addressProtection: 'none' }, 'guidance')).not.toThrow();
    expect(() => open(as(role), { addressProtection: 'none' }, 'switch')).toThrow('citizen.denied');
  });
});
