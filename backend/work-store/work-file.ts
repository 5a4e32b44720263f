import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFault, openDatabase, type SqliteDatabase } from '../cache/open-database.ts';
import type { LogEntry } from '../ports.ts';

/** Where a profile's unsent commands and drafts lie, each row sealed. */
export const WORK_FILE = 'work.sqlite';

const SCHEMA = 1;
/** 256 MB: far beyond what anybody leaves unsent, and short of filling a disk. */
const MOST_PAGES = 65_536;
const tables = ['outbox', 'draft', 'note'] as const;
export type WorkTable = (typeof tables)[number];

export interface WorkFileOptions {
  readonly dataDir: string;
  readonly sqliteBinding?: string | undefined;
  /** The file grows to no more than this many pages of 4 kB. */
  readonly mostPages?: number | undefined;
  readonly log: (entry: LogEntry) => void;
}

export interface OpenedWorkFile {
  readonly db: SqliteDatabase;
  /** A damaged file was found and set aside. */
  readonly damaged: boolean;
}

/**
 * Opens the file; makes it when there is none. What SQLite has confirmed has reached the disk
 * (`synchronous = FULL`). A damaged file is set aside, never thrown away: somebody may still read it.
 */
export function openWorkFile(options: WorkFileOptions): OpenedWorkFile {
  const { dataDir, log } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, WORK_FILE);
  try {
    return { db: open(file, options), damaged: false };
  } catch (error) {
    if (databaseFault(error) !== 'corrupt') throw error;
    setAside(file);
    log({ event: 'work-file-damaged' });
    return { db: open(file, options), damaged: true };
  }
}

function open(
  file: string,
  { sqliteBinding, mostPages = MOST_PAGES }: WorkFileOptions,
): SqliteDatabase {
  const db = openDatabase(file, sqliteBinding);
  try {
    chmodSync(file, 0o600);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('secure_delete = ON');
    db.pragma(`max_page_count = ${mostPages}`);
    if (db.pragma('quick_check', { simple: true }) !== 'ok') throw corrupt();
    db.transaction(() => prepare(db)).immediate();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepare(db: SqliteDatabase): void {
  const version = db.pragma('user_version', { simple: true });
  if (version === SCHEMA) return;
  if (version !== 0) throw new Error('the work file is of a newer version');
  for (const table of tables) {
    db.exec(`create table ${table} (
      place integer primary key autoincrement,
      id text not null unique,
      owner text not null,
      kept_on text not null,
      sealed blob not null
    ) strict`);
  }
  db.pragma(`user_version = ${SCHEMA}`);
}

function corrupt(): Error {
  return Object.assign(new Error('quick_check'), { code: 'SQLITE_CORRUPT' });
}

function setAside(file: string): void {
  let n = 1;
  while (existsSync(`${file}.damaged-${n}`)) n += 1;
  // Where SQLite could not bring the newest rows into the file, they are in the log beside it alone: it goes
  // first, since SQLite throws away a log whose file is gone.
  for (const part of ['-wal', '-shm', '']) {
    if (existsSync(file + part)) renameSync(file + part, `${file}.damaged-${n}${part}`);
  }
}
