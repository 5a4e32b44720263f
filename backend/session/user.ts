import type { SessionStatus } from '#contract/workspace/session.ts';
import { isRpcError } from '#contract/rpc/errors.ts';
import type { FloClient } from '../flo-api/client.ts';
import { SignInError } from './failure.ts';

/** Who is signed in, as the pages are told. */
export type User = NonNullable<SessionStatus['user']>;

/** Asks the central service who it is, and writes the sign-in into its audit. @throws SignInError */
export async function greet(flo: FloClient): Promise<User> {
  const correlationId = crypto.randomUUID();
  try {
    const { principal } = await flo('session.me', {}, { correlationId });
    await flo('session.record', { body: { event: 'signIn' } }, { correlationId });
    return { name: principal.name, role: principal.role };
  } catch (error) {
    throw new SignInError(failureOf(error), { cause: error });
  }
}

function failureOf(error: unknown): SignInError['failure'] {
  if (isRpcError(error, 'session.unknownStaff')) return 'unknownStaff';
  if (isRpcError(error) && error.code.startsWith('session.')) return 'refused';
  return 'unreachable';
}

/** Patience for saying good-bye: signing out must not hang on a service that is down. */
const FAREWELL_MS = 3_000;

/** Writes into the audit that somebody signs out; nobody signs out later for want of an answer. */
export async function farewell(flo: FloClient): Promise<void> {
  const options = { correlationId: crypto.randomUUID(), timeoutMs: FAREWELL_MS };
  await flo('session.record', { body: { event: 'signOut' } }, options).catch(() => undefined);
}
