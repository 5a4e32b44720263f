import { roles } from '#contract/codes/access.ts';
import { accessMatrix } from '#rules/access/matrix.ts';
import { describe, expect, it } from 'vitest';
import { silentServices } from '../app/testing/silent-services.ts';
import { locked, signedIn } from '../session/testing/statuses.ts';
import { isAllowed } from './allowed.ts';
import { commandRegistry } from './command-registry.ts';

function windowOf() {
  return silentServices();
}

describe.each(roles)('what a %s is offered', (role) => {
  const app = windowOf();
  app.session.told(signedIn(role));

  it('is exactly what the access matrix gives the role', () => {
    const wrong = commandRegistry.filter(({ operation, ...command }) => {
      const may = operation === undefined || accessMatrix[operation].roles.includes(role);
      return isAllowed(app, { ...command, ...(operation && { operation }) }) !== may;
    });
    expect(wrong).toEqual([]);
  });
});

describe('before anybody has signed in', () => {
  it('nothing is offered that asks the central service', () => {
    const app = windowOf();
    const asking = commandRegistry.filter(({ operation }) => operation !== undefined);
    expect(asking.length).toBeGreaterThan(5);
    expect(asking.filter((command) => isAllowed(app, command))).toEqual([]);
  });

  it('and a lock takes no right away', () => {
    const app = windowOf();
    app.session.told(locked('supervisor'));
    expect(isAllowed(app, { operation: 'access.overrides' })).toBe(true);
  });
});

it('every command that changes something names what it does', () => {
  const changing = ['person.switch.request', 'person.switch.withdraw', 'person.hand-over.open'];
  for (const audit of changing) {
    const command = commandRegistry.find((candidate) => candidate.audit === audit);
    expect([audit, command?.operation]).not.toContain(undefined);
  }
});
