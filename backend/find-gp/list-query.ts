import type { FindGPQuery } from '#contract/workspace/find-gp.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { wordsOf } from '../cache/words.ts';

/** Text and named values of a question to SQLite. */
export interface SqlQuestion {
  readonly where: string;
  readonly orderBy: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** A list with its office, where it is, and its GP on the day. */
export const LISTS = `
  gp_contract c
  JOIN gp_office o ON o.organization_number = c.office
  LEFT JOIN municipality m ON m.number = c.municipality_number
  LEFT JOIN district b ON b.number = o.district_number
  LEFT JOIN doctor g ON g.hpr_number = (
    SELECT y.hpr_number FROM doctor_cycle y
    WHERE y.gp_contract_id = c.id AND y.relationship = 'LPFL'
      AND y.valid_from <= :today AND (y.valid_to IS NULL OR y.valid_to > :today)
    ORDER BY y.valid_from LIMIT 1)`;

const NAME = `g.sort_key IS NULL, coalesce(g.sort_key, lower(c.name), o.sort_key), c.id`;

const columns: Readonly<Record<Exclude<FindGPQuery['sort'], 'nearest'>, string>> = {
  name: 'coalesce(g.sort_key, lower(c.name), o.sort_key)',
  office: 'o.sort_key',
  places: 'c.places_available',
  waiting: 'c.waiting',
};

/** The question that a search of the adviser means; `nearest` is by name here (`nearest.ts`). */
export function listQuestion(query: FindGPQuery, today: CivilDate): SqlQuestion {
  const conditions = ['(c.valid_to IS NULL OR c.valid_to > :today)'];
  const values: Record<string, string | number | null> = { today };
  const add = (condition: string, name: string, value: string | number): void => {
    conditions.push(condition);
    values[name] = value;
  };
  if (query.statuses === undefined) conditions.push(`c.status <> 'ended'`);
  else {
    add('c.status IN (SELECT value FROM json_each(:statuses))', 'statuses', json(query.statuses));
  }
  if (query.onlyFreePlaces) conditions.push('c.places_available > 0');
  if (query.accessible === true) conditions.push('(c.accessible OR o.accessible)');
  if (query.accessible === false) conditions.push('NOT (c.accessible OR o.accessible)');
  if (query.gpContractId !== undefined) add('c.id = :contract', 'contract', query.gpContractId);
  if (query.municipalityNumber !== undefined) {
    add('c.municipality_number = :municipality', 'municipality', query.municipalityNumber);
  }
  if (query.organizationNumber !== undefined) {
    add('c.office = :office', 'office', query.organizationNumber);
  }
  if (query.sex !== undefined) add('g.sex = :sex', 'sex', query.sex);
  if (query.language !== undefined) {
    add(
      'EXISTS (SELECT 1 FROM json_each(g.languages) WHERE value = :language)',
      'language',
      query.language,
    );
  }
  for (const [i, word] of wordsOf(query.text).entries()) {
    const haystack = `(coalesce(g.words, '') || o.words || c.words)`;
    add(`${haystack} LIKE '% ' || :word${i} || '%'`, `word${i}`, word);
  }
  const direction = query.descending ? 'DESC' : 'ASC';
  const orderBy = query.sort === 'nearest' ? NAME : `${columns[query.sort]} ${direction}, ${NAME}`;
  return { where: conditions.join(' AND '), orderBy, values };
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
