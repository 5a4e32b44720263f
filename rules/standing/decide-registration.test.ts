import { describe, expect, it } from 'vitest';
import { Decision } from '#contract/flo-api/decision.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { registrationCodes } from './codes.ts';
import type { RegistrationCode } from './codes.ts';
import { decideRegistration } from './decide-registration.ts';
import type { RegistrationCase } from './decide-registration.ts';
import { TODAY } from './testing/facts.ts';

const ordinary: RegistrationCase = {
  kind: 'guardianship',
  today: TODAY,
  oneself: false,
  personProtected: false,
  representativeProtected: false,
  representativeGone: false,
  tasks: ['health'],
  validFrom: TODAY,
  validTo: null,
  overlaps: false,
};

const examples: readonly [RegistrationCode, Partial<RegistrationCase>][] = [
  ['registration.allowed', {}],
  ['registration.allowed', { kind: 'authorization', tasks: [] }],
  ['registration.allowed', { validTo: TODAY }],
  ['registration.oneself', { oneself: true }],
  ['registration.representativeGone', { representativeGone: true }],
  ['registration.protected', { personProtected: true }],
  ['registration.protected', { representativeProtected: true }],
  ['registration.emptyPeriod', { validTo: addDays(TODAY, -1) }],
  ['registration.noTasks', { tasks: [] }],
  ['registration.overlaps', { overlaps: true }],
];

describe('decideRegistration', () => {
  it.each(examples)('%s', (code, changes) => {
    const decision = decideRegistration({ ...ordinary, ...changes });
    expect(decision.code).toBe(code);
    expect(decision.outcome).toBe(code === 'registration.allowed' ? 'allowed' : 'refused');
    expect(Decision.safeParse(decision).success).toBe(true);
  });

  it('has an example of every code', () => {
    expect([...new Set(examples.map(([code]) => code))].toSorted()).toEqual(
      [...registrationCodes].toSorted(),
    );
  });
});
