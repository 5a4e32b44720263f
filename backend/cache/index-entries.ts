import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { SqliteDatabase } from './open-database.ts';
import { prepared } from './prepared.ts';
import { searchRowid, type SearchKind } from './search-rowid.ts';
import { soundOf, wordsOf } from './words.ts';

/** What the index has of each kind: its name, and the names of where it is. */
const sources: Readonly<Record<SearchKind, string>> = {
  municipality: `
    SELECT name || ' ' || other_names AS title, county_name AS place
    FROM municipality WHERE number = ?`,
  office: `
    SELECT o.display_name AS title, coalesce(m.name, '') AS place
    FROM gp_office o LEFT JOIN municipality m ON m.number = o.municipality_number
    WHERE o.organization_number = ?`,
  doctor: `
    SELECT d.first_name || ' ' || coalesce(d.middle_name, '') || ' ' || d.last_name AS title,
           coalesce((SELECT group_concat(o.display_name || ' ' || coalesce(m.name, ''), ' ')
                     FROM doctor_cycle y
                     JOIN gp_contract c ON c.id = y.gp_contract_id
                     JOIN gp_office o ON o.organization_number = c.office
                     LEFT JOIN municipality m ON m.number = o.municipality_number
                     WHERE y.hpr_number = d.hpr_number), '') AS place
    FROM doctor d WHERE d.hpr_number = ?`,
};

interface Source {
  readonly title: string;
  readonly place: string;
}

const sourceOf = (db: SqliteDatabase, kind: SearchKind, key: string | number): Source | undefined =>
  prepared(db, sources[kind]).get(key) as Source | undefined;

/** All that a row is found by, as one text; undefined when the row is not there. */
export function entryText(
  db: SqliteDatabase,
  kind: SearchKind,
  key: string | number,
): string | undefined {
  const source = sourceOf(db, kind, key);
  return source && `${source.title}\n${source.place}`;
}

/** Writes the index entry of a row anew, or takes it away when the row is gone. */
export function indexEntry(db: SqliteDatabase, kind: SearchKind, key: string | number): void {
  prepared(db, 'DELETE FROM search WHERE rowid = ?').run(searchRowid(kind, key));
  addEntry(db, kind, key);
}

/** Writes the index entry of a row that has none yet. */
export function addEntry(db: SqliteDatabase, kind: SearchKind, key: string | number): void {
  const source = sourceOf(db, kind, key);
  if (source === undefined) return;
  const sound = wordsOf(`${source.title} ${source.place}`).map(soundOf).join(' ');
  prepared(db, 'INSERT INTO search (rowid, title, place, sound) VALUES (?, ?, ?, ?)').run(
    searchRowid(kind, key),
    source.title,
    source.place,
    sound,
  );
}

const kinds: Readonly<Partial<Record<ReferenceCollection, SearchKind>>> = {
  municipalities: 'municipality',
  gpOffices: 'office',
  doctors: 'doctor',
};

/** Whether a row that is to be found by words has its entry in the index. */
export function isIndexed(
  db: SqliteDatabase,
  collection: ReferenceCollection,
  key: string,
): boolean {
  const kind = kinds[collection];
  if (kind === undefined) return true;
  const rowid = searchRowid(kind, key);
  return prepared(db, 'SELECT 1 FROM search WHERE rowid = ?').get(rowid) !== undefined;
}
