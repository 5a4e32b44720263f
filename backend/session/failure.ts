import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import type { SessionStatus } from '#contract/workspace/session.ts';

/** Why the last try to sign in came to nothing. */
export type SignInFailure = NonNullable<SessionStatus['lastFailure']>;

/** Ends a sign-in. The message is the reason alone. */
export class SignInError extends Error {
  readonly failure: SignInFailure;
  /** The provider says that the refresh token is worth nothing any more. */
  readonly grantIsGone: boolean;

  constructor(
    failure: SignInFailure,
    { grantIsGone = false, cause }: ErrorOptions & { grantIsGone?: boolean } = {},
  ) {
    super(failure, { cause });
    this.name = 'SignInError';
    this.failure = failure;
    this.grantIsGone = grantIsGone;
  }
}

const SERVER_FAULT = 500;

/** Puts what the provider's library throws in our words. */
export function signInError(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  if (error instanceof AuthorizationResponseError) {
    return new SignInError(error.error === 'access_denied' ? 'cancelled' : 'refused');
  }
  if (error instanceof ResponseBodyError) {
    if (error.status >= SERVER_FAULT) return new SignInError('unreachable');
    return new SignInError('refused', { grantIsGone: error.error === 'invalid_grant' });
  }
  return new SignInError(isRefusal(error) ? 'refused' : 'unreachable');
}

/** Answers that came from the provider and cannot be trusted; a proxy's page is none. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof ClientError)) return false;
  return /JWT|INVALID_RESPONSE|ATTRIBUTE_COMPARISON/u.test(String(error.code));
}
