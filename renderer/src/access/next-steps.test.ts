import { accessRules, roles, type Role } from '#contract/codes/access.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { refusalBy } from '#rules/access/decide-access.ts';
import { describe, expect, it } from 'vitest';
import { Session } from '../session/session.ts';
import { signedIn } from '../session/testing/statuses.ts';
import { actionsOf } from './next-steps.ts';

const citizenId = '00000000-0000-4000-8000-000000000001' as CitizenId;

function actionsFor(role: Role, rule: (typeof accessRules)[number]) {
  const session = new Session();
  session.told(signedIn(role));
  const refusal = refusalBy(rule, role);
  return actionsOf({ session }, { ...refusal, nextSteps: [...refusal.nextSteps], citizenId });
}

describe('what can be done about a record that is shut', () => {
  it.each(accessRules)('an adviser is never left without a way on: %s', (rule) => {
    expect(actionsFor('telephoneAdviser', rule)).toContain('handOver');
  });

  it('only what the rules let give way can be opened with a reason', () => {
    const opened = accessRules.filter((rule) =>
      actionsFor('telephoneAdviser', rule).includes('override'),
    );
    expect(opened).toEqual(['geography', 'unknownResidence', 'deadForLong', 'guardianship']);
  });

  it('has no more than three keys', () => {
    const most = roles.flatMap((role) => accessRules.map((rule) => actionsFor(role, rule).length));
    expect(Math.max(...most)).toBeLessThanOrEqual(3);
  });

  it.each(['auditor', 'administrator'] as const)('offers an %s nothing but words', (role) => {
    expect(accessRules.flatMap((rule) => actionsFor(role, rule))).toEqual([]);
  });
});
