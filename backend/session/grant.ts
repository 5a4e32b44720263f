import type { Authorizer, Refused } from '../flo-api/authorizer.ts';
import { workspaceError } from '../flo-api/errors.ts';
import type { DeskClock } from './desk-clock.ts';
import { type SignInError, signInError } from './failure.ts';
import type { ProofKey } from './proof-key.ts';
import type { Tokens } from './provider.ts';

export interface GrantOptions {
  readonly key: ProofKey;
  readonly refreshToken: string;
  /** Undefined after a restart: the first call fetches one. */
  readonly tokens?: Tokens | undefined;
  readonly clock: DeskClock;
  readonly refresh: (key: ProofKey, refreshToken: string) => Promise<Tokens>;
  /** Keeps the new refresh token before anything else happens: the old one is used up. */
  readonly onRotated: (refreshToken: string) => void;
  /** How it went to fetch new tokens; undefined: well. */
  readonly onRefreshed: (trouble: SignInError | undefined) => void;
}

/** An old token with less than this left might not last the way: then a call waits for the new one. */
const LAST_MS = 5_000;
/** After a failed try; the provider is not asked with every call. */
const PAUSE_MS = 3_000;

/** What somebody's sign-in gave: an access token that is renewed in time, by one call at a time. */
export class Grant implements Authorizer {
  readonly #options: GrantOptions;
  #refreshToken: string;
  #tokens: Tokens | undefined;
  #renewing: Promise<void> | undefined;
  #notBefore = 0;
  #over = false;
  #trouble: SignInError | undefined;

  constructor(options: GrantOptions) {
    this.#options = options;
    this.#refreshToken = options.refreshToken;
    this.#tokens = options.tokens;
  }

  get refreshToken(): string {
    return this.#refreshToken;
  }

  /** Resolves when nothing is under way: a refresh token that comes too late would be lost. */
  async settled(): Promise<void> {
    await this.#renewing?.catch(() => undefined);
  }

  /** Nothing is signed with it any more, and nothing that comes late is kept. */
  end(): void {
    this.#over = true;
    this.#tokens = undefined;
  }

  /** It is somebody's own already. */
  boundTo(): Promise<Authorizer> {
    return Promise.resolve(this);
  }

  async headers(method: string, url: string): Promise<Record<string, string>> {
    const { key, clock } = this.#options;
    const accessToken = await this.#accessToken();
    const dpop = await key.prove({ method, url, accessToken, at: clock.seconds() });
    return { authorization: `DPoP ${accessToken}`, dpop };
  }

  async refused({ code, date, authorization }: Refused): Promise<boolean> {
    if (code === 'session.proofInvalid') {
      const before = this.#options.clock.skewSeconds;
      this.#options.clock.learn(date);
      return this.#options.clock.skewSeconds !== before;
    }
    if (code !== 'session.tokenExpired' && code !== 'session.unauthenticated') return false;
    // Another call may have fetched a new one while this one was under way.
    if (authorization !== `DPoP ${this.#tokens?.accessToken}`) return true;
    return this.#renew().then(
      () => true,
      () => false,
    );
  }

  givenUp(): Error {
    // While no new token can be had, nobody knows whether the old one is the trouble.
    return workspaceError(
      this.#trouble === undefined ? 'session.signedOut' : 'central.unreachable',
    );
  }

  async #accessToken(): Promise<string> {
    const now = this.#options.clock.milliseconds();
    const { renewAt, expiresAt } = this.#tokens ?? { renewAt: 0, expiresAt: 0 };
    if (now >= renewAt && (this.#renewing !== undefined || now >= this.#notBefore)) {
      const renewed = this.#renew().catch(() => undefined);
      if (expiresAt - now < LAST_MS) await renewed;
    }
    if (this.#over) throw workspaceError('session.signedOut');
    // A token that may just have expired is sent all the same: the service knows better than the desk.
    if (this.#tokens === undefined) throw workspaceError('central.unreachable');
    return this.#tokens.accessToken;
  }

  #renew(): Promise<void> {
    this.#renewing ??= this.#fetchTokens().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  async #fetchTokens(): Promise<void> {
    const { key, clock, refresh, onRotated, onRefreshed } = this.#options;
    try {
      const tokens = await refresh(key, this.#refreshToken);
      if (this.#over) return;
      if (tokens.refreshToken !== undefined) {
        this.#refreshToken = tokens.refreshToken;
        onRotated(tokens.refreshToken);
      }
      this.#tokens = tokens;
      this.#trouble = undefined;
      onRefreshed(undefined);
    } catch (error) {
      this.#notBefore = clock.milliseconds() + PAUSE_MS;
      this.#trouble = signInError(error);
      if (!this.#over) onRefreshed(this.#trouble);
      throw error;
    }
  }
}
