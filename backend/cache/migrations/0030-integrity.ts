import type { Migration } from './migration.ts';

/**
 * What tells whether the copy is whole: a hash with every row, and of every collection its count, the
 * sum of its hashes, the shape its rows were read by, and when it last agreed with the service. Fields
 * that this version does not know stand in `extra`. Rows from before have no hash: their collections
 * have no state, and are asked for anew while they go on answering.
 */
export const integrity: Migration = {
  number: 30,
  sql: `
    ALTER TABLE source_row ADD COLUMN extra TEXT;
    ALTER TABLE source_row ADD COLUMN hash TEXT NOT NULL DEFAULT '';

    CREATE TABLE collection_state (
      collection TEXT PRIMARY KEY,
      rows INTEGER NOT NULL,
      unreadable INTEGER NOT NULL,
      hash TEXT NOT NULL,
      shape TEXT NOT NULL,
      as_of TEXT,
      doubt TEXT
    ) STRICT, WITHOUT ROWID;
  `,
};
