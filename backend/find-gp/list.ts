import type { FindGPQuery, FindGPRow } from '#contract/workspace/find-gp.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import type { SqliteDatabase } from '../cache/open-database.ts';
import { prepared } from '../cache/prepared.ts';
import { LISTS, listQuestion } from './list-query.ts';
import { type ListRow, toFindGPRow } from './list-row.ts';
import type { Centre, PlacedList } from './nearest.ts';

const COLUMNS = `
  c.id, c.name AS listName, c.office, c.municipality_number AS municipalityNumber,
  c.valid_from AS validFrom, c.valid_to AS validTo, c.status, c.max_patients AS maxPatients,
  c.occupied, c.places_available AS placesAvailable, c.waiting,
  c.accessible OR o.accessible AS accessible, c.fixed_salary AS fixedSalary,
  c.common_list AS commonList, c.requires_membership AS requiresMembership,
  o.display_name AS officeName, o.street, o.district_number AS districtNumber,
  coalesce(m.name, '') AS municipalityName, b.name AS districtName,
  g.hpr_number AS hprNumber, g.first_name AS firstName, g.middle_name AS middleName,
  g.last_name AS lastName, g.sex, g.specialist, g.languages,
  EXISTS (
    SELECT 1 FROM doctor_cycle v
    WHERE v.gp_contract_id = c.id AND v.relationship = 'LPVI'
      AND v.valid_from <= :today AND (v.valid_to IS NULL OR v.valid_to > :today)
  ) AS hasSubstitute`;

/** All lists that fit, in order, and where they are. They are sorted alone: rows are wide. */
export function placedLists(
  db: SqliteDatabase,
  query: FindGPQuery,
  today: CivilDate,
): PlacedList[] {
  const { where, orderBy, values } = listQuestion(query, today);
  return prepared(
    db,
    `SELECT c.id, c.municipality_number AS municipality, o.district_number AS district
      FROM ${LISTS} WHERE ${where} ORDER BY ${orderBy}`,
  ).all(values) as PlacedList[];
}

/** Where each municipality has its centre. */
export function centresOf(db: SqliteDatabase): ReadonlyMap<string, Centre> {
  const rows = prepared(
    db,
    'SELECT number, latitude, longitude FROM municipality',
  ).all() as (Centre & {
    readonly number: string;
  })[];
  return new Map(rows.map((row) => [row.number, row]));
}

/** The lists of some ids, in the order of the ids. */
export function listRows(
  db: SqliteDatabase,
  ids: readonly number[],
  today: CivilDate,
): z.input<typeof FindGPRow>[] {
  const found = prepared(
    db,
    `SELECT ${COLUMNS} FROM json_each(:ids) JOIN ${LISTS} WHERE c.id = value`,
  ).all({ today, ids: JSON.stringify(ids) }) as ListRow[];
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).map(toFindGPRow);
}
