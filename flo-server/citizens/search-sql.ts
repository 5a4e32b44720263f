import type { z } from '#contract/zod.ts';
import type { CitizenSearch } from '#contract/flo-api/citizens.ts';
import type { SearchLimits } from '#rules/access/search-limits.ts';
import { nameJson } from '../gp-contracts/json.ts';
import { subjectJson } from '../persons/subject-sql.ts';
import { addressTerms, containing } from './search-terms.ts';
import type { NameTerms } from './search-terms.ts';

export type Search = z.output<typeof CitizenSearch>;

/** A statement put together from what was asked for; every value is bound. */
export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** People looked at before the best are chosen: a name that fits more is too common to rank. */
const CANDIDATES = 2_000;

/** How the words of a name are compared. */
export type NameMatch =
  | { readonly kind: 'sound' }
  /** For each word, the words of the register that are near it. */
  | { readonly kind: 'near'; readonly alternatives: readonly (readonly string[])[] };

type Bind = (value: unknown) => string;

function initialCondition(initial: string, bind: Bind): string {
  return `exists (select from unnest(c.name_tokens) token where token like ${bind(`${initial}%`)})`;
}

function nameConditions(terms: NameTerms, match: NameMatch, bind: Bind): string[] {
  const conditions = terms.initials.map((initial) => initialCondition(initial, bind));
  if (terms.exact.length > 0) conditions.push(`c.name_tokens @> ${bind(terms.exact)}::text[]`);
  if (match.kind === 'near') {
    const near = match.alternatives.map((any) => `c.name_tokens && ${bind(any)}::text[]`);
    return [...conditions, ...near];
  }
  if (terms.keys.length > 0) conditions.push(`c.name_keys @> ${bind(terms.keys)}::text[]`);
  return conditions;
}

function birthConditions({ birthDate, birthYear }: Search, bind: Bind): string[] {
  const onDay = birthDate === undefined ? [] : [`c.birth_date = ${bind(birthDate)}::date`];
  if (birthYear === undefined) return onDay;
  const [from, to] = [bind(`${birthYear}-01-01`), bind(`${birthYear + 1}-01-01`)];
  return [...onDay, `c.birth_date >= ${from}::date and c.birth_date < ${to}::date`];
}

/** Where people live who fit a typed address; the alias of their addresses is `a`. */
function addressCondition(text: string, bind: Bind): string {
  const { street, place } = addressTerms(text);
  const inPlace =
    place === null
      ? ''
      : `and (a.postal_code = ${bind(place)} or lower(a.city) like ${bind(containing(place))})`;
  return `a.kind = 'residential' and upper_inf(a.valid)
    and lower(a.street) like ${bind(containing(street))} ${inPlace}`;
}

/** A protected person is never found by where they live: the hit would tell it. */
function placeConditions(search: Search, limits: SearchLimits, bind: Bind): string[] {
  const { municipality, address, name, birthDate } = search;
  const conditions: string[] = [];
  if (municipality !== undefined) conditions.push(`c.municipality_number = ${bind(municipality)}`);
  if (address !== undefined) {
    const fits = addressCondition(address, bind);
    // Beside a name or a birth date the address is looked up for those few; alone it is the way in.
    conditions.push(
      (name ?? birthDate) === undefined
        ? `c.id = any(array(select a.citizen_id from citizen_address a where ${fits} limit ${CANDIDATES}))`
        : `exists (select from citizen_address a where a.citizen_id = c.id and ${fits})`,
    );
  }
  if (conditions.length === 0) return [];
  conditions.push(`c.address_protection = 'none'`);
  if (limits.municipalities === null) return conditions;
  return [...conditions, `c.municipality_number = any(${bind(limits.municipalities)}::text[])`];
}

/**
 * Leaves out whom a core rule shuts, before anybody is counted or ranked. Always bound the same way,
 * so that it costs the same whoever asks.
 */
function limitConditions(limits: SearchLimits, bind: Bind): string[] {
  const conditions = [
    `c.address_protection <> all(${bind(limits.gradings)}::text[])`,
    `c.id <> all(${bind(limits.citizenIds)}::uuid[])`,
  ];
  if (!limits.ownOrganization) return conditions;
  return [...conditions, `not exists (select from shielded_person z where z.citizen_id = c.id)`];
}

/** The statement of a search. It asks for one more than the limit, to tell whether there are more. */
export function searchQuery(
  search: Search,
  terms: NameTerms,
  match: NameMatch,
  limits: SearchLimits,
): Query {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const conditions = [
    ...nameConditions(terms, match, bind),
    ...birthConditions(search, bind),
    ...placeConditions(search, limits, bind),
    'c.merged_into is null',
    ...limitConditions(limits, bind),
  ];
  const words = bind([...terms.exact, ...terms.words]);
  const typed = bind(terms.words.join(' '));
  const text = `select c.id as "citizenId", ${nameJson('c')} as name, c.nin, c.birth_date as "birthDate",
      c.death_date as "deathDate", c.sex, c.person_status as status,
      c.address_protection as "addressProtection", ${subjectJson('c')} as subject,
      (select m.name from municipality m where m.number = c.municipality_number) as "municipalityName",
      (select a.street from citizen_address a where a.citizen_id = c.id and a.kind = 'residential'
        and upper_inf(a.valid) limit 1) as street
    from (select * from citizen c where ${conditions.join(' and ')} limit ${CANDIDATES}) c
    order by c.name_tokens @> ${words}::text[] desc,
      similarity(array_to_string(c.name_tokens, ' '), ${typed}) desc,
      c.person_status = 'resident' desc, c.last_name, c.first_name, c.birth_date, c.id
    limit ${bind(search.limit + 1)}::integer`;
  return { text, values };
}
