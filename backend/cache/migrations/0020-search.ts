import type { Migration } from './migration.ts';

/**
 * The index of the palette. Accents are kept (Ås is not As); `sound` holds the words as they
 * sound, for foreign keyboards and misspellings. The rowid tells kind and key (`search-rowid.ts`).
 */
export const search: Migration = {
  number: 20,
  sql: `
    CREATE VIRTUAL TABLE search USING fts5(
      title, place, sound,
      content = '', contentless_delete = 1, detail = 'column',
      tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3'
    );
    CREATE VIRTUAL TABLE search_term USING fts5vocab('search', 'col');
  `,
};
