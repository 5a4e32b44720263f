import { setTimeout as wait } from 'node:timers/promises';
import { connectClient, type Call, type Client } from '#contract/rpc/client.ts';
import { contractHash } from '#contract/rpc/contract-hash.ts';
import { isRpcError } from '#contract/rpc/errors.ts';
import { webSocketTransport } from '#contract/rpc/web-socket.ts';
import { workspaceOperations, type WorkspaceOperations } from '#contract/workspace/index.ts';

const hash = contractHash(workspaceOperations);
const PATIENCE_MS = 40_000;
const PAUSE_MS = 100;

/** A page without anything on it: it asks its backend, and asks again when it was not answered. */
export class Page {
  readonly #lineOf: () => string;
  #client: Promise<Client<WorkspaceOperations>> | undefined;

  /** `lineOf` gives the address of the backend that runs now. */
  constructor(lineOf: () => string) {
    this.#lineOf = lineOf;
  }

  /** One call on the line that there is. */
  readonly call: Call<WorkspaceOperations> = async (...given) => {
    this.#client ??= this.#connect();
    const client = await this.#client.catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return client.call(...given);
  };

  /**
   * Sends a command until it has been answered: carried out, or refused for good. `meanwhile` does what
   * somebody would do whose workspace has gone.
   */
  async untilAnswered<K extends 'switch.request' | 'waitingList.join'>(
    operation: K,
    input: Parameters<Call<WorkspaceOperations>>[1],
    key: string,
    meanwhile: () => Promise<void>,
  ): Promise<unknown> {
    let last: unknown;
    const giveUpAt = performance.now() + PATIENCE_MS;
    while (performance.now() < giveUpAt) {
      try {
        return await this.call(operation, input as never, { key });
      } catch (error) {
        if (isRpcError(error) && isFinal(error.code)) throw error;
        last = error;
      }
      await meanwhile();
      await wait(PAUSE_MS);
    }
    throw new Error(`${operation} is never answered`, { cause: last });
  }

  /** Waits until the backend has a token of its own, and has been heard with it. */
  async untilSignedIn(): Promise<void> {
    let last: unknown;
    const giveUpAt = performance.now() + PATIENCE_MS;
    while (performance.now() < giveUpAt) {
      try {
        await this.call('session.me', {});
        return;
      } catch (error) {
        last = error;
      }
      await wait(PAUSE_MS);
    }
    throw new Error('nobody is signed in', { cause: last });
  }

  #connect(): Promise<Client<WorkspaceOperations>> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(this.#lineOf());
      socket.addEventListener('error', () => reject(new Error('no line')), { once: true });
      socket.addEventListener('open', () => {
        connectClient(workspaceOperations, webSocketTransport(socket), {
          contractHash: hash,
          onEvent: () => undefined,
          onClose: () => (this.#client = undefined),
        }).then(resolve, reject);
      });
    });
  }
}

/** Whether sending again would say the same. */
function isFinal(code: string): boolean {
  return /^(decision\.refused|precondition\.failed|idempotency\.keyReused|citizen\.)/u.test(code);
}
