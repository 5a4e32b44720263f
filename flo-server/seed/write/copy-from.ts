import type { Client, Connection } from 'pg';

/** The part of the driver's connection that COPY needs; its published types leave it out. */
interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** One `COPY … FROM STDIN` whose data is at hand, run as the driver runs its own queries. */
class CopyFrom {
  readonly #text: string;
  readonly #data: Buffer;
  readonly #settle: { resolve(): void; reject(error: Error): void };

  constructor(text: string, data: Buffer, settle: { resolve(): void; reject(error: Error): void }) {
    this.#text = text;
    this.#data = data;
    this.#settle = settle;
  }

  submit(connection: Connection): void {
    connection.query(this.#text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.#data);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {
    // Nothing to keep: the number of rows is known to the sender.
  }

  handleReadyForQuery(): void {
    this.#settle.resolve();
  }

  handleError(error: Error): void {
    this.#settle.reject(error);
  }
}

/**
 * Sends rows in COPY text format; resolves when the server has taken them all. An error's text may
 * quote the row it is about: do not log it where rows are of real people.
 */
export function copyFrom(
  client: Client,
  table: string,
  columns: readonly string[],
  data: Buffer,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const text = `copy ${table} (${columns.join(', ')}) from stdin`;
    client.query(new CopyFrom(text, data, { resolve, reject }));
  });
}
