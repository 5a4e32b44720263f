import { describe, expect, it } from 'vitest';
import { roles, type Role } from '#contract/codes/access.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { silentServices } from '../app/testing/silent-services.ts';
import { isAllowed, isPossible } from '../commands/allowed.ts';
import { commandById } from '../commands/command-by-id.ts';
import { signedIn } from '../session/testing/statuses.ts';

function windowOf(role: Role) {
  const app = silentServices();
  app.session.told(signedIn(role));
  return app;
}

const citizenId = CitizenId.parse('0b9d8a52-5f0c-4a44-8f05-9b2d8e7c1a10');

describe('what the nights have decided', () => {
  const why = commandById('allocation.of-citizen');

  it('is told of whoever is in front, with a list or without', () => {
    const app = windowOf('telephoneAdviser');
    expect(isPossible(app, why)).toBe(false);
    app.workspace.open({ state: 'open', citizenId, matchedBy: 'current' });
    expect(isPossible(app, why)).toBe(true);
  });
});

describe('what a municipality has asked of the nights', () => {
  const may = (role: Role, id: string): boolean => isAllowed(windowOf(role), commandById(id));

  it.each(['telephoneAdviser', 'caseworker', 'supervisor', 'auditor'] as const)(
    'is read by a %s, to explain it',
    (role) => expect(may(role, 'allocation.open')).toBe(true),
  );

  it.each(['allocation.register', 'allocation.suspend', 'allocation.resume'])(
    'is changed by the supervisor alone: %s',
    (id) => expect(roles.filter((role) => may(role, id))).toEqual(['supervisor']),
  );
});
