/**
 * The limit of the sync suite: the service's own SQL by the bare driver, and the rows that come out of it
 * into the tables and the index of the workspace's cache by bare statements. Nothing is sent, checked,
 * hashed or counted.
 */
import { existsSync } from 'node:fs';
import pg from 'pg';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { openCacheFile, openNewFile } from '#backend/cache/cache-file.ts';
import { addEntry, indexEntry } from '#backend/cache/index-entries.ts';
import type { SqliteDatabase } from '#backend/cache/open-database.ts';
import { putRow } from '#backend/cache/rows.ts';
import { collectionSources, everyRow, rowsByKey } from '#flo-server/reference-sync/collections.ts';
import { putOf, type StoredRow } from '#flo-server/reference-sync/rows.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import { answerJobs } from '../harness/worker.ts';
import type { BareReferenceJob } from './bare-reference.ts';
import type { Filled } from './filled.ts';

const kinds = { municipalities: 'municipality', gpOffices: 'office', doctors: 'doctor' } as const;
const indexed = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name);

interface Writing {
  readonly db: SqliteDatabase;
  readonly job: BareReferenceJob;
  readonly isNew: boolean;
}

function write({ db, job, isNew }: Writing, name: ReferenceCollection, rows: StoredRow[]): void {
  const today = civilDate(job.today);
  const moment = { now: new Date(0), today, parameters: parametersOn(today) };
  for (const stored of rows) {
    const change = putOf(name, stored, moment);
    if (change.op !== 'put') continue;
    putRow(db, name, { key: stored.key, known: change.row, extra: null, hash: '', isNew });
  }
}

function index({ db, isNew }: Writing, keys: ReadonlyMap<string, readonly string[]>): void {
  const entry = isNew ? addEntry : indexEntry;
  for (const [name, all] of keys) {
    if (!indexed(name)) continue;
    for (const key of all) entry(db, kinds[name], name === 'doctors' ? Number(key) : key);
  }
}

async function fill(client: pg.Client, writing: Writing): Promise<number> {
  const { db, job } = writing;
  const written = new Map<string, readonly string[]>();
  db.exec('BEGIN');
  for (const source of collectionSources) {
    const keys = job.keys?.[source.collection] ?? [];
    if (job.keys !== undefined && keys.length === 0) continue;
    const { rows } =
      job.keys === undefined
        ? await client.query<StoredRow>(everyRow(source), [job.today])
        : await client.query<StoredRow>(rowsByKey(source), [job.today, keys]);
    write(writing, source.collection, rows);
    written.set(
      source.collection,
      rows.map(({ key }) => key),
    );
  }
  index(writing, written);
  db.exec('COMMIT');
  return [...written.values()].reduce((sum, keys) => sum + keys.length, 0);
}

answerJobs(async (job: BareReferenceJob): Promise<Filled> => {
  const began = performance.now();
  const isNew = !existsSync(job.file);
  const db = isNew ? openNewFile(job.file, undefined) : openCacheFile(job.file, undefined);
  const client = new pg.Client({ connectionString: job.databaseUrl });
  await client.connect();
  try {
    const rows = await fill(client, { db, job, isNew });
    return { rows, seconds: (performance.now() - began) / 1000 };
  } finally {
    await client.end();
    db.close();
  }
});
