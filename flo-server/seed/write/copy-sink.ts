import type { Client } from 'pg';
import { copyLine } from '../rows/copy-text.ts';
import type { RowSink, Value } from '../rows/row-sink.ts';
import type { Table } from '../rows/tables.ts';
import { copyFrom } from './copy-from.ts';

/** Rows are sent in pieces of about this many characters. */
const PIECE = 4_000_000;
/** Pieces that may wait before the generator rests: bounds memory at any population. */
const MOST_WAITING = 3;

interface Pending {
  readonly table: Table;
  text: string[];
  length: number;
}

/** A sink that copies rows over several connections, and counts them. */
export interface CopySink extends RowSink {
  /** Sends what is left and waits for everything; rejects if any piece was refused. */
  finish(): Promise<void>;
  /** Rows so far, by table. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Each connection takes a piece at a time. Pieces of one table may overtake each other. */
export function copySink(connections: readonly Client[]): CopySink {
  const pending = new Map<Table, Pending>();
  const rows = new Map<string, number>();
  const queue: { table: Table; data: Buffer }[] = [];
  const idle = [...connections];
  const resting = new Set<{ resolve(): void; reject(error: Error): void }>();
  let running = 0;
  let failure: Error | null = null;

  const wake = (): void => {
    for (const rester of resting) {
      if (failure !== null) rester.reject(failure);
      else rester.resolve();
    }
    resting.clear();
  };

  const run = async (client: Client, table: Table, data: Buffer): Promise<void> => {
    running += 1;
    try {
      await copyFrom(client, table.name, table.columns, data);
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error('copy failed');
    }
    running -= 1;
    idle.push(client);
    start();
    wake();
  };

  const start = (): void => {
    while (failure === null && queue.length > 0) {
      const client = idle.pop();
      const next = client === undefined ? undefined : queue.shift();
      if (client === undefined || next === undefined) return;
      void run(client, next.table, next.data);
    }
  };

  const flush = (part: Pending): void => {
    if (part.length === 0) return;
    queue.push({ table: part.table, data: Buffer.from(part.text.join('')) });
    part.text = [];
    part.length = 0;
    start();
  };

  const rest = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (failure !== null) reject(failure);
      else resting.add({ resolve, reject });
    });

  return {
    rows,
    get full() {
      return failure !== null || queue.length >= MOST_WAITING;
    },
    rest,
    add(table, values: readonly Value[]) {
      const part = pending.get(table) ?? { table, text: [], length: 0 };
      pending.set(table, part);
      const line = copyLine(values);
      part.text.push(line);
      part.length += line.length;
      rows.set(table.name, (rows.get(table.name) ?? 0) + 1);
      if (part.length >= PIECE) flush(part);
    },
    async finish() {
      for (const part of pending.values()) flush(part);
      while (failure === null && (queue.length > 0 || running > 0)) await rest();
      if (failure !== null) throw failure as Error;
    },
  };
}
