import { connectClient, type Call, type Client } from '#contract/rpc/client.ts';
import { isRpcError, RpcError, rpcCodes } from '#contract/rpc/errors.ts';
import type { WorkspaceOperations } from '#contract/workspace/index.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { MOST_REFUSALS, type CallGate } from './call-gate.ts';
import { HeldCommands } from './held-commands.ts';
import { isKept, readFailure, type Failure } from './failure.ts';
import { RETRY_MS } from './retry.ts';
import type { HostLine } from '../host/connect.ts';

/** How the line to the backend is doing. `refused`, `outdated` and `missingToken` do not mend. */
export type LinePhase = 'connecting' | 'ready' | 'lost' | 'refused' | 'outdated' | 'missingToken';

export interface LineState {
  readonly phase: LinePhase;
  /** How many times the line has come up; more than one means it was lost in between. */
  readonly connects: number;
}

export interface ConnectionOptions {
  readonly operations: WorkspaceOperations;
  readonly contractHash: string;
  readonly openLine: () => Promise<HostLine>;
  /** Tells an error of `openLine` that trying again cannot mend. */
  readonly isFinal: (error: unknown) => boolean;
}

/** Hears of a command that is kept; the failure says where it stands, and under which key. */
export type KeptListener = (operation: string, input: unknown, failure: Failure) => void;

/** Hears an answer of the backend. */
export type AnswerListener = (operation: string, input: unknown, answer: unknown) => void;

type WorkspaceClient = Client<WorkspaceOperations>;

/**
 * The page's one connection, made anew whenever it is lost. Questions fail with `BACKEND_GONE` and
 * are asked again by whoever shows the answer; commands wait and are sent again under their key.
 */
export class Connection {
  readonly state: StoreApi<LineState> = createStore(() => ({ phase: 'connecting', connects: 0 }));
  readonly #options: ConnectionOptions;
  readonly #gate: CallGate | undefined;
  readonly #held = new HeldCommands();
  readonly #topics = new Set<(topic: string) => void>();
  readonly #listeners = new Set<AnswerListener>();
  readonly #keepers = new Set<KeptListener>();
  #client: Promise<WorkspaceClient> | undefined;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  /** `gate` holds calls back while nobody is signed in. */
  constructor(options: ConnectionOptions, gate?: CallGate) {
    this.#options = options;
    this.#gate = gate;
  }

  /** Begins to connect. Until the first line is up, questions wait for it. */
  start(): void {
    this.#client = this.#open();
    this.#client.catch((error: unknown) => this.#lost(error));
  }

  /** Tries now instead of when the waiting is over. */
  retryNow(): void {
    if (this.state.getState().phase !== 'lost') return;
    clearTimeout(this.#retry);
    this.start();
  }

  /** Hears every topic the backend names; the result stops it. */
  onTopic(listener: (topic: string) => void): () => void {
    this.#topics.add(listener);
    return () => this.#topics.delete(listener);
  }

  /** Hears every answer with what was asked; the result stops it. */
  onAnswer(listener: AnswerListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hears of every command that lies in the outbox instead of being answered; the result stops it. */
  onKept(listener: KeptListener): () => void {
    this.#keepers.add(listener);
    return () => this.#keepers.delete(listener);
  }

  /** Asks the backend. Settles always. */
  readonly call: Call<WorkspaceOperations> = async (operation, input, options) => {
    const gate = this.#gate;
    for (let refusals = 0; ; refusals += 1) {
      await gate?.pass(operation, options?.signal);
      if (this.#client === undefined) throw new RpcError(rpcCodes.backendGone);
      const client = await this.#client;
      try {
        const answer = await client.call(operation, input, options);
        for (const listener of this.#listeners) listener(operation, input, answer);
        return answer;
      } catch (error) {
        const failure = readFailure(error, options?.key);
        if (isKept(failure)) {
          for (const listener of this.#keepers) listener(operation, input, failure);
        }
        const again = gate?.refused(operation, error) ?? false;
        if (!again || refusals >= MOST_REFUSALS) throw error;
      }
    }
  };

  /** Sends a command under the given key; when the line breaks it waits, and is sent once more. */
  readonly command: Call<WorkspaceOperations> = async (operation, input, options) => {
    const key = options?.key ?? crypto.randomUUID();
    for (;;) {
      try {
        return await this.call(operation, input, { ...options, key });
      } catch (error) {
        if (!isRpcError(error, rpcCodes.backendGone)) throw error;
        await this.#held.untilReleased();
      }
    }
  };

  async #open(): Promise<WorkspaceClient> {
    const { operations, openLine } = this.#options;
    const { transport, token } = await openLine();
    // Read only now: it takes as long as drawing the page, which has been drawn in the meantime.
    const { contractHash } = this.#options;
    let closed: RpcError | undefined;
    const client = await connectClient(operations, transport, {
      contractHash,
      token,
      onEvent: (topic) => {
        for (const listener of this.#topics) listener(topic);
      },
      onClose: (reason) => {
        closed = reason;
        if (this.state.getState().phase === 'ready') this.#lost(reason);
      },
    });
    if (closed !== undefined) throw closed;
    this.#attempt = 0;
    this.state.setState(({ connects }) => ({ phase: 'ready', connects: connects + 1 }));
    this.#held.release();
    return client;
  }

  #lost(reason: unknown): void {
    this.#client = undefined;
    const phase = this.#phaseAfter(reason);
    this.state.setState({ phase });
    if (phase !== 'lost') return;
    const wait = RETRY_MS[Math.min(this.#attempt, RETRY_MS.length - 1)];
    this.#attempt += 1;
    this.#retry = setTimeout(() => this.start(), wait);
  }

  #phaseAfter(reason: unknown): LinePhase {
    if (this.#options.isFinal(reason)) return 'missingToken';
    if (isRpcError(reason, rpcCodes.contractMismatch)) return 'outdated';
    if (isRpcError(reason, rpcCodes.unauthenticated)) return 'refused';
    return 'lost';
  }
}
