import { SignInError, signInError } from './failure.ts';
import { openLoopback } from './loopback.ts';
import type { ProofKey } from './proof-key.ts';
import type { Provider, Tokens } from './provider.ts';

export interface SignInOptions {
  readonly provider: Provider;
  readonly issuer: string;
  readonly key: ProofKey;
  /** Somebody is signed in, and has to show once more who it is. */
  readonly again: boolean;
  readonly patienceMs: number;
}

/** A sign-in under way. */
export interface SignInAttempt {
  readonly authorizationUrl: string;
  /** @throws SignInError */
  readonly tokens: Promise<Tokens & { readonly subject: string }>;
  cancel(): void;
  /** Whether it was cancelled, also after the browser had come back. */
  readonly cancelled: boolean;
}

/** Asks the provider for a place to sign in, and waits for the browser to come back. */
export async function beginSignIn(options: SignInOptions): Promise<SignInAttempt> {
  const { provider, issuer, key, again, patienceMs } = options;
  const loopback = await openLoopback();
  try {
    const question = await provider.question(key, loopback.redirectUri, again);
    const stopped = Promise.withResolvers<never>();
    const late = setTimeout(() => stopped.reject(new SignInError('timedOut')), patienceMs);
    const answer = loopback.answer({ state: question.state, issuer });
    const tokens = Promise.race([answer, stopped.promise])
      .finally(() => {
        clearTimeout(late);
        loopback.close();
      })
      .then((url) => Promise.race([provider.exchange(key, url, question), stopped.promise]));
    // Whoever waits for it is told; a rejection before that is no crash.
    tokens.catch(() => undefined);
    let cancelled = false;
    return {
      authorizationUrl: question.url.href,
      tokens,
      cancel: () => {
        cancelled = true;
        stopped.reject(new SignInError('cancelled'));
      },
      get cancelled() {
        return cancelled;
      },
    };
  } catch (error) {
    loopback.close();
    throw signInError(error);
  }
}
