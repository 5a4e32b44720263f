import { describe, expect, it } from 'vitest';
import type { IdentityAnswer } from './identity-outcome.ts';
import { identityOutcome } from './identity-outcome.ts';

const yes = (kind: IdentityAnswer['kind']): IdentityAnswer => ({ kind, right: true });
const no = (kind: IdentityAnswer['kind']): IdentityAnswer => ({ kind, right: false });

describe('identityOutcome', () => {
  it.each<[string, 'passed' | 'failed', readonly IdentityAnswer[]]>([
    ['two right', 'passed', [yes('address'), yes('currentGP')]],
    ['one right', 'failed', [yes('address')]],
    ['two right, one wrong', 'passed', [yes('address'), no('birthDate'), yes('currentGP')]],
    [
      'as many wrong as right',
      'failed',
      [yes('address'), no('birthDate'), no('formerGP'), yes('currentGP')],
    ],
    ['the same right twice', 'failed', [yes('address'), yes('address')]],
    ['guessed until it fits', 'failed', [no('address'), yes('address'), yes('currentGP')]],
    ['all wrong', 'failed', [no('address'), no('currentGP')]],
  ])('%s → %s', (_why, outcome, answers) => {
    expect(identityOutcome(answers)).toBe(outcome);
  });
});
