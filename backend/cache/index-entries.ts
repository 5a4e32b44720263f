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

/** Writes the index entry of a row anew, or takes it away when the row is gone. */
export function indexEntry(db: SqliteDatabase, kind: SearchKind, key: string | number): void {
  const rowid = searchRowid(kind, key);
  prepared(db, 'DELETE FROM search WHERE rowid = ?').run(rowid);
  const source = prepared(db, sources[kind]).get(key) as Source | undefined;
  if (source === undefined) return;
  const sound = wordsOf(`${source.title} ${source.place}`).map(soundOf).join(' ');
  prepared(db, 'INSERT INTO search (rowid, title, place, sound) VALUES (?, ?, ?, ?)').run(
    rowid,
    source.title,
    source.place,
    sound,
  );
}
