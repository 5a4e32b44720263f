import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import type { SessionStatus } from '#contract/workspace/session.ts';

/** Why the last try to sign in came to nothing. */
export type SignInFailure = NonNullable<SessionStatus['lastFailure']>;

export interface SignInErrorInit extends ErrorOptions {
  /** The protocol's own code for it, e.g. `invalid_client`: for the log. */
  readonly reason?: string | undefined;
}

/** Ends a sign-in. The message is the reason alone. */
export class SignInError extends Error {
  readonly failure: SignInFailure;
  readonly reason: string;

  constructor(failure: SignInFailure, { reason = '', cause }: SignInErrorInit = {}) {
    super(failure, { cause });
    this.name = 'SignInError';
    this.failure = failure;
    // Whatever it is, it is no sentence and no token.
    this.reason = /^[\w.-]{1,40}$/u.test(reason) ? reason : '';
  }

  /** The provider says that the refresh token is worth nothing any more. */
  get grantIsGone(): boolean {
    return this.failure === 'refused' && this.reason === 'invalid_grant';
  }
}

const SERVER_FAULT = 500;

/** Puts what the provider's library throws in our words. */
export function signInError(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  if (error instanceof AuthorizationResponseError) {
    const failure = error.error === 'access_denied' ? 'cancelled' : 'refused';
    return new SignInError(failure, { reason: error.error });
  }
  if (error instanceof ResponseBodyError) {
    const failure = error.status >= SERVER_FAULT ? 'unreachable' : 'refused';
    return new SignInError(failure, { reason: error.error });
  }
  const code = error instanceof ClientError ? String(error.code) : undefined;
  return new SignInError(isRefusal(error) ? 'refused' : 'unreachable', { reason: code });
}

/** Answers that came from the provider and cannot be trusted; a proxy's page is none. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof ClientError)) return false;
  return /JWT|INVALID_RESPONSE|ATTRIBUTE_COMPARISON/u.test(String(error.code));
}
