import type { SessionStatus } from '#contract/workspace/session.ts';

export type SessionUser = NonNullable<SessionStatus['user']>;

/** What a window knows of the sign-in. */
export interface SessionView {
  /** Undefined until the backend has told it. */
  readonly status: SessionStatus | undefined;
  /** Whose work the window holds; stays while it is locked. */
  readonly owner: SessionUser | undefined;
  /** Grows with each new owner, so that nothing drawn for one is reused for another. */
  readonly turn: number;
}

export const unknownSession: SessionView = { status: undefined, owner: undefined, turn: 0 };

/**
 * What the window shows: nothing yet, the page to sign in on, the workspace, or a curtain in front
 * of it.
 */
export type SessionPhase = 'unknown' | 'signedOut' | 'open' | 'locked';

/** What a new status means for the work of the window. */
export type SessionEvent = 'nothing' | 'opened' | 'locked' | 'unlocked' | 'left';

/** The phase of a window. A sign-in that has begun over somebody's work leaves the curtain drawn. */
export function phaseOf({ status, owner }: SessionView): SessionPhase {
  if (status === undefined) return 'unknown';
  if (status.state === 'signedIn') return 'open';
  if (status.state === 'locked') return 'locked';
  return status.state === 'signingIn' && owner !== undefined ? 'locked' : 'signedOut';
}

/** True while the adviser is in the system browser, to sign in or to unlock. */
export function isSigningIn({ status }: SessionView): boolean {
  if (status === undefined || status.state === 'signedIn') return false;
  return status.state === 'signingIn' || status.authorizationUrl !== null;
}

function isSame(a: SessionUser | undefined, b: SessionUser | null): boolean {
  return a !== undefined && b !== null && a.name === b.name && a.role === b.role;
}

function ownerAfter(owner: SessionUser | undefined, status: SessionStatus) {
  if (status.state === 'signedOut') return undefined;
  return status.user ?? owner;
}

/** What the backend said last, and what it means: work belongs to one person and goes with them. */
export function afterStatus(
  before: SessionView,
  status: SessionStatus,
): { readonly view: SessionView; readonly events: readonly SessionEvent[] } {
  const owner = ownerAfter(before.owner, status);
  const left = before.owner !== undefined && !isSame(before.owner, owner ?? null);
  const kept = isSame(before.owner, owner ?? null) ? before.owner : owner;
  const view = { status, owner: kept, turn: before.turn + (left ? 1 : 0) };
  const events: SessionEvent[] = left ? ['left'] : [];
  const from = left ? 'signedOut' : phaseOf(before);
  const to = phaseOf(view);
  if (to === 'open') {
    if (from === 'locked') events.push('unlocked');
    else if (from !== 'open') events.push('opened');
  }
  if (to === 'locked' && from !== 'locked') events.push('locked');
  return { view, events };
}
