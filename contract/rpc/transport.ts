/**
 * A line that carries text frames both ways. Closing it is final; both ends hear it once.
 * What is not text closes the line: no adapter hands anything else on.
 */
export interface Transport {
  /** Sends a frame. On a closed line it does nothing. */
  send(text: string): void;
  /** Sets the one listener for frames; frames that came earlier are delivered then. */
  onMessage(listener: (text: string) => void): void;
  /** Sets the one listener for the close; it is called at once if the line is closed already. */
  onClose(listener: () => void): void;
  /** Closes the line. May be called again. */
  close(): void;
}

/** The half of a transport that adapters share: keeps early frames, and closes once. */
export class Inbox {
  #closed = false;
  #early: string[] = [];
  #onMessage: ((text: string) => void) | undefined;
  #onClose: (() => void) | undefined;

  get closed(): boolean {
    return this.#closed;
  }

  deliver(text: string): void {
    if (this.#closed) return;
    if (this.#onMessage === undefined) this.#early.push(text);
    else this.#onMessage(text);
  }

  listen(listener: (text: string) => void): void {
    this.#onMessage = listener;
    const early = this.#early;
    this.#early = [];
    for (const text of early) listener(text);
  }

  listenForClose(listener: () => void): void {
    this.#onClose = listener;
    if (this.#closed) listener();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#onClose?.();
  }
}
