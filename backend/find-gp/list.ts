import type { FindGPQuery, FindGPRow } from '#contract/workspace/find-gp.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import type { SqliteDatabase } from '../cache/open-database.ts';
import { prepared } from '../cache/prepared.ts';
import { type Home, LISTS, listQuestion } from './list-query.ts';
import { type ListRow, toFindGPRow } from './list-row.ts';

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

/** The lists that fit, in order, and how many there are in all. */
export function listGPs(
  db: SqliteDatabase,
  query: FindGPQuery,
  today: CivilDate,
): { rows: z.input<typeof FindGPRow>[]; total: number } {
  const { where, orderBy, values } = listQuestion(query, today, homeOf(db, query.near));
  const { limit, offset } = query;
  const rows = prepared(
    db,
    `SELECT ${COLUMNS} ${LISTS} WHERE ${where} ORDER BY ${orderBy} LIMIT :limit OFFSET :offset`,
  ).all({ ...values, limit, offset }) as ListRow[];
  // A page that is not full, with something on it, is the last one.
  const whole = rows.length < limit && (rows.length > 0 || offset === 0);
  const total = whole ? offset + rows.length : countLists(db, where, values);
  return { rows: rows.map(toFindGPRow), total };
}

function countLists(db: SqliteDatabase, where: string, values: object): number {
  const sql = `SELECT count(*) ${LISTS} WHERE ${where}`;
  const used = Object.entries(values).filter(([name]) => sql.includes(`:${name}`));
  return Number(prepared(db, sql).pluck().get(Object.fromEntries(used)));
}

function homeOf(db: SqliteDatabase, near: FindGPQuery['near']): Home | undefined {
  if (near === undefined) return undefined;
  const centre = prepared(db, 'SELECT latitude, longitude FROM municipality WHERE number = ?').get(
    near.municipalityNumber,
  ) as Pick<Home, 'latitude' | 'longitude'> | undefined;
  return centre && { ...near, ...centre };
}
