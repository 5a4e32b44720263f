import type { Role } from '#contract/codes/access.ts';
import type { SessionStatus } from '#contract/workspace/session.ts';

/** What the backend says of a session, signed out unless the test says otherwise. */
export function sessionStatus(change: Partial<SessionStatus> = {}): SessionStatus {
  return {
    state: 'signedOut',
    user: null,
    lastFailure: null,
    authorizationUrl: null,
    sealing: 'system',
    idleMinutes: 15,
    ...change,
  };
}

/** Somebody of a role who is signed in. */
export function signedIn(role: Role = 'telephoneAdviser', name = 'Ingrid Bakke'): SessionStatus {
  return sessionStatus({ state: 'signedIn', user: { name, role } });
}

/** The same, locked. */
export function locked(role: Role = 'telephoneAdviser', name = 'Ingrid Bakke'): SessionStatus {
  return sessionStatus({ state: 'locked', user: { name, role } });
}
