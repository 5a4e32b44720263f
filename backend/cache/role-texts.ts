import type { Role } from '#contract/codes/access.ts';
import { StandardText } from '#contract/flo-api/standard-text.ts';
import type { CacheChange } from './cache-change.ts';
import { knownPart } from './known-part.ts';
import type { SqliteDatabase } from './open-database.ts';
import { collectionRows, parsedRow } from './rows.ts';

/** The deletes of the standard texts that a role does not have; of those that cannot be read, too. */
export function textsNotFor(db: SqliteDatabase, role: Role): CacheChange[] {
  return collectionRows(db, 'standardTexts').flatMap((row): CacheChange | [] => {
    const { known } = knownPart(StandardText, parsedRow(row)?.known);
    if (known?.audience.includes(role) === true) return [];
    return { op: 'delete', collection: 'standardTexts', key: row.key };
  });
}
