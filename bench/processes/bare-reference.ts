/**
 * The limit of snapshot and delta: the service's own SQL by the bare driver, and the rows that come
 * out of it into one plain SQLite table.
 */
import Database from 'better-sqlite3';
import pg from 'pg';
import { collectionSources, everyRow, rowsByKey } from '#flo-server/reference-sync/collections.ts';
import { answerJobs } from '../harness/worker.ts';
import type { Filled } from './filled.ts';

export interface BareReferenceJob {
  readonly databaseUrl: string;
  /** SQLite file, kept from job to job. */
  readonly file: string;
  readonly today: string;
  /** Keys by collection; everything when left out. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
}

interface Row {
  readonly key: string;
  readonly row: object;
}

async function fill(client: pg.Client, job: BareReferenceJob): Promise<number> {
  const db = new Database(job.file);
  try {
    db.pragma('journal_mode = WAL');
    db.exec(`CREATE TABLE IF NOT EXISTS reference (collection TEXT NOT NULL, key TEXT NOT NULL,
      data TEXT NOT NULL, PRIMARY KEY (collection, key)) STRICT, WITHOUT ROWID`);
    const put = db.prepare('INSERT OR REPLACE INTO reference VALUES (?, ?, ?)');
    let count = 0;
    for (const source of collectionSources) {
      const keys = job.keys?.[source.collection] ?? [];
      if (job.keys !== undefined && keys.length === 0) continue;
      const { rows } =
        job.keys === undefined
          ? await client.query<Row>(everyRow(source), [job.today])
          : await client.query<Row>(rowsByKey(source), [job.today, keys]);
      db.transaction(() => {
        for (const { key, row } of rows) put.run(source.collection, key, JSON.stringify(row));
      })();
      count += rows.length;
    }
    return count;
  } finally {
    db.close();
  }
}

answerJobs(async (job: BareReferenceJob): Promise<Filled> => {
  const began = performance.now();
  const client = new pg.Client({ connectionString: job.databaseUrl });
  await client.connect();
  try {
    const rows = await fill(client, job);
    return { rows, seconds: (performance.now() - began) / 1000 };
  } finally {
    await client.end();
  }
});
