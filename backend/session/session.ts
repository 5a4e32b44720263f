import type { SessionStatus } from '#contract/workspace/session.ts';
import { isRpcError } from '#contract/rpc/errors.ts';
import type { Authorizer, Refused } from '../flo-api/authorizer.ts';
import { workspaceError } from '../flo-api/errors.ts';
import { boundSigner } from './bound-signer.ts';
import { DeskClock } from './desk-clock.ts';
import { SignInError, signInError, type SignInFailure } from './failure.ts';
import { Grant } from './grant.ts';
import { IdleWatch } from './idle.ts';
import { Keeper, type SignedIn } from './keeper.ts';
import { ProofKey } from './proof-key.ts';
import { Provider, type Tokens } from './provider.ts';
import type { SessionOptions } from './session-options.ts';
import { beginSignIn, type SignInAttempt } from './sign-in.ts';
import { farewell, greet, type User } from './user.ts';

const PATIENCE_MS = 5 * 60_000;

/**
 * One sign-in for all windows of the profile. Tokens live here, in memory; on disk lies the refresh
 * token, sealed. Everything that is sent to the central service is signed by way of this.
 */
export class Session implements Authorizer {
  readonly #options: SessionOptions;
  readonly #clock: DeskClock;
  readonly #provider: Provider;
  readonly #idle: IdleWatch;
  readonly #keeper: Keeper;
  readonly #restored: Promise<void>;
  #current: SignedIn | undefined;
  #presence: object = {};
  #locked = false;
  #attempt: Promise<SignInAttempt> | undefined;
  #authorizationUrl: string | null = null;
  #lastFailure: SignInFailure | null = null;
  #stopped = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { settings, fetch, idleMinutes, now = Date.now } = options;
    this.#clock = new DeskClock(now);
    this.#provider = new Provider({ settings, fetch, clock: this.#clock });
    const onIdle = (): void => this.lock();
    this.#idle = new IdleWatch({ idleMs: idleMinutes * 60_000, now, onIdle });
    this.#keeper = new Keeper(options);
    this.#restored = this.#restore().catch((error: unknown) => {
      options.log({ event: 'session-not-restored', error: nameOf(error) });
    });
  }

  async status(): Promise<SessionStatus> {
    await this.#restored;
    this.#idle.check();
    return {
      state: this.#state(),
      user: this.#current?.user ?? null,
      lastFailure: this.#lastFailure,
      authorizationUrl: this.#authorizationUrl,
      sealing: this.#keeper.sealing,
      idleMinutes: this.#options.idleMinutes,
    };
  }

  /**
   * Who it is that answers belong to, or an error when nobody may be answered. Another value later
   * means that somebody signed out in between.
   */
  async present({ evenLocked = false } = {}): Promise<object> {
    await this.#restored;
    this.#idle.check();
    if (this.#current === undefined) throw workspaceError('session.signedOut');
    if (this.#locked && !evenLocked) throw workspaceError('session.locked');
    return this.#presence;
  }

  /** Whose work it is, and whether it may be gone on with; undefined when nobody is signed in. */
  async who(): Promise<{ readonly subject: string; readonly locked: boolean } | undefined> {
    await this.#restored;
    this.#idle.check();
    if (this.#current === undefined) return undefined;
    return { subject: this.#current.subject, locked: this.#locked };
  }

  /** Whether somebody is signed in, locked or not. */
  async isSignedIn(): Promise<boolean> {
    await this.#restored;
    return this.#current !== undefined;
  }

  /** Whether somebody is signed in and sits there. */
  async isOpen(): Promise<boolean> {
    return (await this.isSignedIn()) && !this.#locked;
  }

  async boundTo(subject: string | undefined): Promise<Authorizer> {
    await this.#restored;
    const [current, presence] = [this.#current, this.#presence];
    if (current === undefined || (subject !== undefined && current.subject !== subject)) {
      throw workspaceError('session.signedOut');
    }
    return boundSigner(this, () => this.#presence === presence);
  }

  async headers(method: string, url: string): Promise<Record<string, string>> {
    await this.#restored;
    if (this.#current === undefined) throw workspaceError('session.signedOut');
    return this.#current.grant.headers(method, url);
  }

  async refused(refusal: Refused): Promise<boolean> {
    const grant = this.#current?.grant;
    if (grant === undefined) return false;
    if (await grant.refused(refusal)) return true;
    const { code } = refusal;
    if (code === 'session.unknownStaff') this.#drop(grant, 'unknownStaff');
    return false;
  }

  givenUp(): Error {
    const grant = this.#current?.grant;
    const error = grant?.givenUp() ?? workspaceError('session.signedOut');
    if (grant !== undefined && isRpcError(error, 'session.signedOut')) this.#drop(grant, 'refused');
    return error;
  }

  /** Begins a sign-in, or unlocks; a second window gets the sign-in that is under way. */
  async signIn(): Promise<{ authorizationUrl: string; opened: boolean }> {
    await this.#restored;
    if (this.#current !== undefined && !this.#locked)
      return { authorizationUrl: '', opened: false };
    const fresh = this.#attempt === undefined;
    this.#attempt ??= this.#begin();
    const { authorizationUrl } = await this.#attempt.catch((error: unknown) => {
      throw workspaceError(
        signInError(error).failure === 'unreachable' ? 'central.unreachable' : 'session.signedOut',
      );
    });
    const { openExternal } = this.#options;
    const opened = (await openExternal?.(authorizationUrl).catch(() => false)) ?? false;
    if (fresh) this.#options.log({ event: 'sign-in-begun', opened });
    return { authorizationUrl, opened };
  }

  async cancelSignIn(): Promise<void> {
    (await this.#attempt?.catch(() => undefined))?.cancel();
  }

  /** Forgets everything here at once; then tells the provider and the audit, if they can be reached. */
  async signOut(): Promise<void> {
    await this.#restored;
    await this.cancelSignIn();
    await this.#leave(null);
  }

  /** Locks at once; the work stays, and so does the sign-in. */
  lock(): void {
    if (this.#current === undefined || this.#locked) return;
    this.#locked = true;
    this.#idle.stop();
    this.#note();
    this.#options.log({ event: 'session-locked' });
    this.#options.onChanged();
  }

  /** Somebody is at the desk. */
  async alive(): Promise<void> {
    await this.#restored;
    if (this.#locked || this.#current === undefined) return;
    this.#idle.alive();
    if (this.#keeper.isDue(this.#idle.aliveAt)) this.#note();
  }

  /** For how long nobody has been at the desk, in milliseconds. */
  quietMs(): number {
    return this.#idle.quietMs();
  }

  async stop(): Promise<void> {
    await this.#restored;
    this.#stopped = true;
    this.#idle.stop();
    await this.cancelSignIn();
    await this.#current?.grant.settled();
    this.#note();
    this.#current?.grant.end();
  }

  #state(): SessionStatus['state'] {
    if (this.#current !== undefined) return this.#locked ? 'locked' : 'signedIn';
    return this.#attempt === undefined ? 'signedOut' : 'signingIn';
  }

  async #restore(): Promise<void> {
    const record = await this.#keeper.open();
    if (record === undefined) return;
    const { subject, user, refreshToken, proofKey, aliveAt, locked } = record;
    const key = await ProofKey.from(proofKey);
    this.#current = { subject, user, key, grant: this.#grant({ key, refreshToken }) };
    this.#locked = locked;
    if (!locked) this.#idle.start(aliveAt);
    this.#idle.check();
  }

  async #begin(): Promise<SignInAttempt> {
    const locked = this.#current;
    this.#lastFailure = null;
    const { settings, patienceMs = PATIENCE_MS, onChanged } = this.#options;
    try {
      const key = locked?.key ?? (await ProofKey.make());
      const attempt = await beginSignIn({
        provider: this.#provider,
        issuer: settings.issuer,
        key,
        again: locked !== undefined,
        patienceMs,
      });
      this.#authorizationUrl = attempt.authorizationUrl;
      onChanged();
      void this.#complete(attempt, key, locked);
      return attempt;
    } catch (error) {
      this.#endAttempt(signInError(error));
      throw error;
    }
  }

  async #complete(
    attempt: SignInAttempt,
    key: ProofKey,
    locked: SignedIn | undefined,
  ): Promise<void> {
    try {
      const tokens = await attempt.tokens;
      const refreshToken = tokens.refreshToken ?? '';
      if (locked !== undefined && locked.subject !== tokens.subject) {
        await this.#signOutOther(refreshToken);
        return;
      }
      const grant = this.#grant({ key, refreshToken, tokens });
      const user = await this.#admit(attempt, grant);
      locked?.grant.end();
      this.#current = { subject: tokens.subject, user, key, grant };
      this.#locked = false;
      this.#idle.start();
      this.#note();
      this.#endAttempt(undefined);
      this.#options.log({ event: locked === undefined ? 'signed-in' : 'unlocked' });
      if (locked !== undefined) await this.#revoke(locked.grant.refreshToken);
    } catch (error) {
      this.#endAttempt(signInError(error));
    }
  }

  /** Who it is, for those whom the service knows and who have not changed their mind meanwhile. */
  async #admit(attempt: SignInAttempt, grant: Grant): Promise<User> {
    try {
      const user = await greet(this.#options.client(grant));
      if (attempt.cancelled || this.#stopped) throw new SignInError('cancelled');
      return user;
    } catch (error) {
      grant.end();
      await this.#revoke(grant.refreshToken);
      throw error;
    }
  }

  /** Somebody else sits there now: nothing of the earlier user's is left to them. */
  async #signOutOther(refreshToken: string): Promise<void> {
    this.#attempt = undefined;
    this.#authorizationUrl = null;
    await Promise.all([this.#revoke(refreshToken), this.#leave('otherUser')]);
  }

  async #leave(failure: SignInFailure | null): Promise<void> {
    const leaving = this.#current;
    if (leaving === undefined) return;
    this.#forget(failure);
    const { grant } = leaving;
    await farewell(this.#options.client(grant));
    grant.end();
    await this.#revoke(grant.refreshToken);
  }

  #endAttempt(error: SignInError | undefined): void {
    this.#attempt = undefined;
    this.#authorizationUrl = null;
    this.#lastFailure = error?.failure ?? null;
    if (error !== undefined) {
      const { failure, reason } = error;
      this.#options.log({ event: 'sign-in-failed', failure, reason });
    }
    this.#options.onChanged();
  }

  #grant(given: { key: ProofKey; refreshToken: string; tokens?: Tokens }): Grant {
    const grant: Grant = new Grant({
      ...given,
      clock: this.#clock,
      refresh: (key, refreshToken) => this.#provider.refresh(key, refreshToken),
      onRotated: () => {
        if (grant === this.#current?.grant) this.#note();
      },
      onRefreshed: (trouble) => this.#refreshed(grant, trouble),
    });
    return grant;
  }

  #refreshed(grant: Grant, trouble: SignInError | undefined): void {
    if (grant !== this.#current?.grant) return;
    if (trouble?.grantIsGone === true) return this.#drop(grant, trouble.failure);
    const failure = trouble?.failure ?? null;
    if (this.#attempt !== undefined || failure === this.#lastFailure) return;
    this.#lastFailure = failure;
    if (trouble !== undefined) {
      this.#options.log({
        event: 'refresh-failed',
        failure: trouble.failure,
        reason: trouble.reason,
      });
    }
    this.#options.onChanged();
  }

  #drop(grant: Grant, failure: SignInFailure): void {
    if (grant !== this.#current?.grant) return;
    grant.end();
    this.#options.log({ event: 'session-ended', failure });
    this.#forget(failure);
  }

  /** Clears the memory and deletes what was sealed, the proof key with it. */
  #forget(failure: SignInFailure | null): void {
    this.#current = undefined;
    this.#presence = {};
    this.#locked = false;
    this.#lastFailure = failure;
    this.#idle.stop();
    this.#keeper.forget();
    this.#options.onChanged();
  }

  #revoke(refreshToken: string): Promise<void> {
    return this.#provider.revoke(refreshToken).catch((error: unknown) => {
      this.#options.log({ event: 'not-revoked', failure: signInError(error).failure });
    });
  }

  #note(): void {
    if (this.#current !== undefined) {
      this.#keeper.note(this.#current, this.#idle.aliveAt, this.#locked);
    }
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
