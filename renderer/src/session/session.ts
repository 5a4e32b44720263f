import { isRpcError, RpcError, rpcCodes } from '#contract/rpc/errors.ts';
import type { SessionStatus } from '#contract/workspace/session.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallGate } from '../rpc/call-gate.ts';
import {
  afterStatus,
  phaseOf,
  unknownSession,
  type SessionEvent,
  type SessionPhase,
  type SessionView,
} from './session-state.ts';

interface Waiting {
  readonly resume: () => void;
  readonly refuse: (error: RpcError) => void;
}

/** What works without anybody signed in: the sign-in itself, and how the window looks. */
const ofTheSignIn: readonly string[] = [
  'session.status',
  'session.signIn',
  'session.cancelSignIn',
  'session.signOut',
  'session.lock',
  'session.alive',
  'preferences.get',
  'preferences.set',
];

const ASK_AGAIN_MS = 1000;

const refusals: readonly string[] = ['session.locked', 'session.signedOut'];

/**
 * Who is signed in, as this window knows it, and the gate that holds every other call back while
 * nobody is, or the workspace is locked. Calls wait behind a lock; signing out refuses them.
 */
export class Session implements CallGate {
  readonly store: StoreApi<SessionView> = createStore(() => unknownSession);
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  readonly #waiting = new Set<Waiting>();
  #asked = 0;
  #askBackend: (() => Promise<SessionStatus>) | undefined;
  /** False from when the backend has refused a call until it has said why. */
  #certain = true;

  get phase(): SessionPhase {
    return phaseOf(this.store.getState());
  }

  /** Says how to ask the backend. Nothing is asked yet. */
  useBackend(ask: () => Promise<SessionStatus>): void {
    this.#askBackend = ask;
  }

  /** Hears what happens to the work of the window; the result stops it. */
  onEvent(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks who is signed in. Of several questions at once the last one counts. */
  async ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const status = await this.#askBackend?.().catch(() => undefined);
    if (asked !== this.#asked) return;
    if (status === undefined) setTimeout(() => void this.#askUnlessAsked(asked), ASK_AGAIN_MS);
    else this.told(status);
  }

  async #askUnlessAsked(since: number): Promise<void> {
    if (since === this.#asked) await this.ask();
  }

  /** The backend has said who is signed in. */
  told(status: SessionStatus): void {
    this.#certain = true;
    const { view, events } = afterStatus(this.store.getState(), status);
    // Before anything is drawn anew: what must not be seen any longer is gone by then.
    for (const event of events) for (const listener of this.#listeners) listener(event);
    if (events.includes('left')) this.#refuse();
    this.store.setState(view, true);
    if (view.status?.state === 'signedIn') this.#resume();
    else if (this.phase === 'signedOut') this.#refuse();
  }

  pass(operation: string, signal: AbortSignal | undefined): Promise<void> | undefined {
    if (ofTheSignIn.includes(operation)) return undefined;
    const { phase } = this;
    if (this.#certain && phase === 'open') return undefined;
    if (this.#certain && phase === 'signedOut') {
      return Promise.reject(new RpcError('session.signedOut'));
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { resume: resolve, refuse: reject };
      this.#waiting.add(waiting);
      signal?.addEventListener(
        'abort',
        () => {
          this.#waiting.delete(waiting);
          reject(new RpcError(rpcCodes.cancelled));
        },
        { once: true },
      );
    });
  }

  refused(operation: string, error: unknown): boolean {
    if (ofTheSignIn.includes(operation)) return false;
    if (!isRpcError(error) || !refusals.includes(error.code)) return false;
    this.#certain = false;
    void this.ask();
    return true;
  }

  #resume(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const { resume } of waiting) resume();
  }

  #refuse(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const { refuse } of waiting) refuse(new RpcError('session.signedOut'));
  }
}
