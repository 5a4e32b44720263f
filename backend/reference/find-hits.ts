import { ReferenceHit } from '#contract/workspace/reference.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import type { SqliteDatabase } from '../cache/open-database.ts';
import { prepared } from '../cache/prepared.ts';
import { searchReference, type SearchMatch } from '../cache/search.ts';
import type { SearchKind } from '../cache/search-rowid.ts';
import { fairShare } from './fair-share.ts';

type Hit = z.input<typeof ReferenceHit>;

/**
 * Rows of a kind by their keys, with what the palette shows and the key they are sorted by: a
 * doctor with a list of people before one without.
 */
const details: Readonly<Record<SearchKind, string>> = {
  municipality: `
    SELECT CAST(number AS INTEGER) AS key, number AS sortKey,
           json_object('kind', 'municipality', 'municipalityNumber', number, 'name', name,
                       'countyName', county_name) AS hit
    FROM municipality JOIN json_each(:keys) ON number = printf('%04d', value)`,
  office: `
    SELECT CAST(organization_number AS INTEGER) AS key, o.sort_key AS sortKey,
           json_object('kind', 'office', 'organizationNumber', organization_number,
                       'name', display_name, 'municipalityName', coalesce(m.name, '')) AS hit
    FROM gp_office o
    JOIN json_each(:keys) ON o.organization_number = printf('%09d', value)
    LEFT JOIN municipality m ON m.number = o.municipality_number`,
  doctor: `
    SELECT d.hpr_number AS key, (c.id IS NULL) || d.sort_key AS sortKey,
           json_object('kind', 'doctor', 'hprNumber', d.hpr_number,
                       'name', trim(d.first_name || ' ' || coalesce(d.middle_name || ' ', '')
                                    || d.last_name),
                       'officeName', o.display_name, 'municipalityName', m.name,
                       'gpContractId', c.id) AS hit
    FROM json_each(:keys)
    JOIN doctor d ON d.hpr_number = value
    LEFT JOIN gp_contract c ON c.id = (
      SELECT y.gp_contract_id
      FROM doctor_cycle y JOIN gp_contract l ON l.id = y.gp_contract_id
      WHERE y.hpr_number = d.hpr_number
        AND y.valid_from <= :today AND (y.valid_to IS NULL OR y.valid_to > :today)
        AND (l.valid_to IS NULL OR l.valid_to > :today)
      ORDER BY y.relationship <> 'LPFL', y.relationship <> 'LPDL', y.valid_from DESC
      LIMIT 1)
    LEFT JOIN gp_office o ON o.organization_number = c.office
    LEFT JOIN municipality m ON m.number = o.municipality_number`,
};

interface Detail {
  readonly key: number;
  readonly sortKey: string;
  readonly hit: string;
}

const KINDS: readonly SearchKind[] = ['doctor', 'office', 'municipality'];

/**
 * At most `limit` lines for the palette, some of each kind: the kind with the best match first,
 * and of each kind the best first.
 */
export function findHits(db: SqliteDatabase, text: string, limit: number, today: CivilDate): Hit[] {
  const matches = searchReference(db, text);
  const groups = KINDS.map((kind) => ranked(db, kind, matches, today)).sort(
    (a, b) => a.bestRank - b.bestRank,
  );
  const lines = groups.map(({ hits }) => hits);
  return fairShare(lines, limit).map((hit) => ReferenceHit.parse(JSON.parse(hit)) as Hit);
}

interface RankedGroup {
  readonly bestRank: number;
  readonly hits: readonly string[];
}

function ranked(
  db: SqliteDatabase,
  kind: SearchKind,
  matches: readonly SearchMatch[],
  today: CivilDate,
): RankedGroup {
  const ranks = new Map(matches.filter((m) => m.kind === kind).map((m) => [m.key, m.rank]));
  if (ranks.size === 0) return { bestRank: Number.POSITIVE_INFINITY, hits: [] };
  const keys = JSON.stringify([...ranks.keys()]);
  const question = prepared(db, details[kind]);
  const rows = question.all(kind === 'doctor' ? { keys, today } : { keys }) as Detail[];
  const rank = ({ key }: Detail): number => ranks.get(key) ?? 0;
  rows.sort((a, b) => rank(a) - rank(b) || (a.sortKey < b.sortKey ? -1 : 1));
  return { bestRank: Math.min(...ranks.values()), hits: rows.map(({ hit }) => hit) };
}
