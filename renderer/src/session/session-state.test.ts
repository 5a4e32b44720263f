import type { SessionStatus } from '#contract/workspace/session.ts';
import { describe, expect, it } from 'vitest';
import { afterStatus, isSigningIn, phaseOf, unknownSession } from './session-state.ts';
import { locked, sessionStatus, signedIn } from './testing/statuses.ts';

const signingIn = sessionStatus({ state: 'signingIn', authorizationUrl: 'http://x.test/' });

/** What a window hears, status by status, and the phase it ends in. */
function hearing(...statuses: readonly SessionStatus[]) {
  let view = unknownSession;
  const heard: string[] = [];
  for (const status of statuses) {
    const after = afterStatus(view, status);
    view = after.view;
    heard.push(after.events.join('+') || '-', phaseOf(view));
  }
  return { view, heard: heard.join(' ') };
}

describe('what a status means for the work of a window', () => {
  it.each([
    ['signing in', [sessionStatus(), signingIn, signedIn()], '- signedOut - signedOut opened open'],
    ['a window that opens on a sign-in', [signedIn()], 'opened open'],
    [
      'locking and unlocking',
      [signedIn(), locked(), signedIn()],
      'opened open locked locked unlocked open',
    ],
    ['a window that opens behind a lock', [locked(), signedIn()], 'locked locked unlocked open'],
    ['signing out', [signedIn(), sessionStatus()], 'opened open left signedOut'],
    [
      'signing out behind the lock',
      [signedIn(), locked(), sessionStatus()],
      'opened open locked locked left signedOut',
    ],
    [
      'another one signing in',
      [signedIn(), signedIn('auditor', 'Nina Berg')],
      'opened open left+opened open',
    ],
    [
      'another one behind the lock',
      [locked(), locked('auditor', 'Nina Berg')],
      'locked locked left+locked locked',
    ],
    ['hearing the same again', [signedIn(), signedIn()], 'opened open - open'],
    [
      'a sign-in over a lock',
      [locked(), signingIn, signedIn()],
      'locked locked - locked unlocked open',
    ],
  ])('%s', (_name, statuses, expected) => {
    expect(hearing(...statuses).heard).toBe(expected);
  });

  it('draws nothing of one person for the next', () => {
    const before = hearing(signedIn()).view.turn;
    expect(hearing(signedIn(), locked(), signedIn()).view.turn).toBe(before);
    expect(hearing(signedIn(), signedIn('auditor', 'Nina Berg')).view.turn).not.toBe(before);
  });
});

describe('being in the system browser', () => {
  it('is so for a first sign-in and for unlocking, and over once signed in', () => {
    const url = { authorizationUrl: 'http://x.test/' };
    expect(isSigningIn(hearing(signingIn).view)).toBe(true);
    expect(isSigningIn(hearing({ ...locked(), ...url }).view)).toBe(true);
    expect(isSigningIn(hearing(locked()).view)).toBe(false);
    expect(isSigningIn(hearing(signedIn()).view)).toBe(false);
  });
});
