import type { CitizenHit } from '#contract/flo-api/citizens.ts';
import { ageOn } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import { allOverridesInForce } from '../access/override-rows.ts';
import { asDatabaseFault } from '../db/fault.ts';
import type { Pool } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';
import { openHit } from '../persons/gate.ts';
import type { Subject } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { nameTerms } from './search-terms.ts';
import { searchQuery } from './search-sql.ts';
import type { Query, Search } from './search-sql.ts';
import { searchLimits } from '#rules/access/search-limits.ts';
import type { SearchLimits } from '#rules/access/search-limits.ts';

type Overrides = Awaited<ReturnType<typeof allOverridesInForce>>;
type Hit = z.output<typeof CitizenHit>;
type HitRecord = Omit<Hit, 'ageYears' | 'shutBy'> & {
  readonly deathDate: CivilDate | null;
  readonly subject: Subject;
};

/** Words of the register that begin with a word, share much of it, or are a slip or two away. */
const nearWords = statement<{ word: string }>(
  'citizen.nearWords',
  `select word from name_word
    where word % $1 or (length($1) >= 3 and word like $2)
      or (length($1) >= 5 and abs(length(word) - length($1)) <= 1
        and levenshtein_less_equal(word, $1, 2) <= 2)
    order by word like $2 and length($1) >= 3 desc, levenshtein_less_equal(word, $1, 3),
      similarity(word, $1) desc, word limit 40`,
);

/** Planned anew each time: what was asked for decides which index is worth it. */
async function run(pool: Pool, query: Query): Promise<HitRecord[]> {
  try {
    return (await pool.query<HitRecord>(query.text, [...query.values])).rows;
  } catch (error) {
    throw asDatabaseFault(error);
  }
}

async function find(pool: Pool, search: Search, limits: SearchLimits): Promise<HitRecord[]> {
  const terms = nameTerms(search.name ?? '');
  // A name without a single letter fits nobody.
  if (search.name !== undefined && terms.words.length + terms.exact.length === 0) return [];
  const bySound = await run(pool, searchQuery(search, terms, { kind: 'sound' }, limits));
  if (bySound.length > search.limit || terms.words.length === 0) return bySound;
  const alternatives = await Promise.all(
    terms.words.map(async (word) =>
      (await nearWords(pool, word, `${word}%`)).map((row) => row.word),
    ),
  );
  const near = await run(pool, searchQuery(search, terms, { kind: 'near', alternatives }, limits));
  const known = new Set(bySound.map((hit) => hit.citizenId));
  return [...bySound, ...near.filter((hit) => !known.has(hit.citizenId))];
}

/** A hit as the gate lets it be seen; none for somebody the search should not have found. */
function hitView(
  context: RequestContext,
  record: HitRecord,
  today: CivilDate,
  overrides?: Overrides,
): Hit[] {
  const { deathDate, subject, ...hit } = record;
  const opened = openHit(context, subject, today, overrides?.get(subject.citizenId));
  if (opened === null) return [];
  const { access, shutBy } = opened;
  return [
    {
      ...hit,
      ageYears: ageOn(record.birthDate, deathDate ?? today),
      municipalityName: access.geography ? record.municipalityName : null,
      street: access.geography ? record.street : null,
      ...(shutBy !== null && { shutBy }),
    },
  ];
}

/**
 * People by name, birth, municipality or address. Names that sound alike come first, then names that
 * are nearly spelt like it. Whom a core rule shuts is not read at all, so neither hits, nor their
 * number, nor the time it takes tell of them.
 */
export async function searchCitizens(services: Services, context: RequestContext, search: Search) {
  const { now, today } = momentOf(services);
  const found = await find(services.pool, search, searchLimits(context.facts));
  const shown = found.slice(0, search.limit);
  const view = (overrides?: Overrides): Hit[] =>
    shown.flatMap((record) => hitView(context, record, today, overrides));
  const hits = view();
  const more = found.length > search.limit;
  if (!hits.some(({ shutBy }) => shutBy !== undefined)) return { hits, more };
  return {
    hits: view(await allOverridesInForce(services.pool, context.principal.id, now)),
    more,
  };
}
