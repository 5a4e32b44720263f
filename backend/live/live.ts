import type { Handlers } from '#contract/rpc/handlers.ts';
import type { LiveOperations } from '#contract/workspace/live.ts';
import type { FloClient } from '../flo-api/client.ts';
import { createEventSource, type EventSourceOptions } from './event-source.ts';
import { Holds } from './holds.ts';
import { Listener } from './listener.ts';

export interface LiveOptions extends EventSourceOptions {
  readonly flo: FloClient;
  /** Whether somebody is signed in and the workspace is unlocked. */
  readonly isOpen: () => Promise<boolean>;
  /** Something about a record that is held is new. */
  readonly onChanged: () => void;
}

/** The live side of one window. */
export interface LiveWindow {
  readonly handlers: Handlers<LiveOperations>;
  /** The window is gone: what it held is let go. */
  close(): void;
}

/**
 * Presence and pokes for the whole workspace: one stream, and one owner of all windows' holds. It
 * follows the sign-in: behind a lock nobody is in any record, and nothing is listened to.
 */
export class Live {
  readonly #options: LiveOptions;
  readonly #holds: Holds;
  readonly #listener: Listener;
  #deskId: string = crypto.randomUUID();
  #following: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: LiveOptions) {
    this.#options = options;
    const { flo, onChanged } = options;
    const deskId = (): string => this.#deskId;
    this.#holds = new Holds({ flo, deskId, onChanged });
    this.#listener = new Listener({
      source: createEventSource(options),
      deskId,
      onPoke: (holdId) => this.#holds.poked(holdId),
      onUp: () => this.#holds.pokedAll(),
    });
  }

  /** Looks at the sign-in anew: listens while it is open, lets go of everything while it is not. */
  follow(): Promise<void> {
    this.#following = this.#following.then(async () => {
      const open = !this.#stopped && (await this.#options.isOpen());
      if (open) return this.#listener.start();
      await this.#end();
    });
    return this.#following;
  }

  /** A window's own handlers: what it holds ends with it. */
  window(): LiveWindow {
    const key = {};
    const { flo } = this.#options;
    return {
      handlers: {
        'presence.hold': ({ citizenId, doing, anew }) =>
          this.#holds.hold(key, citizenId, doing, anew),
        'presence.leave': async ({ citizenId }) => {
          await this.#holds.leave(key, citizenId);
          return {};
        },
        'presence.among': (body, context) => flo('presence.among', { body }, context),
      },
      close: () => void this.#holds.closeWindow(key),
    };
  }

  /** Lets go of everything, for good. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.follow();
  }

  async #end(): Promise<void> {
    await Promise.all([this.#listener.stop(), this.#holds.endAll()]);
    // The next one who signs in is another desk: nobody's pokes reach anybody else.
    this.#deskId = crypto.randomUUID();
  }
}
