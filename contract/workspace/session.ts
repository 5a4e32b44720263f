import { roles } from '../codes/access.ts';
import { getSession } from '../flo-api/session.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** Why the last try to sign in came to nothing. */
export const signInFailures = [
  'cancelled',
  'timedOut',
  'unreachable',
  'refused',
  /** Signed in as somebody else than the one whose work is kept behind the lock. */
  'otherUser',
  'unknownStaff',
] as const;

/** Whether somebody is signed in: one answer for all windows of the profile. */
export const SessionStatus = z.strictObject({
  state: z.enum(['signedOut', 'signingIn', 'signedIn', 'locked']),
  /** Who, while signed in or locked. */
  user: z.strictObject({ name: z.string(), role: z.enum(roles) }).nullable(),
  lastFailure: z.enum(signInFailures).nullable(),
  /** Address to open by hand while a sign-in is under way; holds nothing about anybody. */
  authorizationUrl: z.string().nullable(),
  /** `file`: the desk has no key store, so the key lies in a file that only its owner can read. */
  sealing: z.enum(['system', 'file']),
  /** Minutes without a key or a click before the workspace locks. */
  idleMinutes: z.number().int().positive(),
});
export type SessionStatus = z.infer<typeof SessionStatus>;

const nothing = z.strictObject({});

export const sessionOperations = {
  'session.status': query(nothing, SessionStatus),
  /** Begins a sign-in, or unlocks. The host opens the system browser; where it cannot, the page does. */
  'session.signIn': command(
    nothing,
    z.strictObject({ authorizationUrl: z.string(), opened: z.boolean() }),
  ),
  'session.cancelSignIn': command(nothing, nothing),
  /** Forgets the tokens, here and at the provider. Unsent commands and drafts stay, sealed for their user. */
  'session.signOut': command(nothing, nothing),
  /** Locks at once; the work stays. */
  'session.lock': command(nothing, nothing),
  /** Somebody is at the desk: a key or a click, told at most twice a minute. */
  'session.alive': query(nothing, nothing),
  /** Who is signed in, what day it is, which parameters are in force; and which host this is. */
  'session.me': query(
    nothing,
    z.strictObject({
      ...getSession.responses[200].shape,
      host: z.enum(['electron', 'browser']),
      appVersion: z.string(),
    }),
  ),
} as const;
