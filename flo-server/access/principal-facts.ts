import type { PrincipalFacts } from '#rules/access/facts.ts';
import { noRelations } from '#rules/access/facts.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { Principal } from '../http/principal.ts';
import { relationsSql } from './relations-sql.ts';

type Relations = Pick<PrincipalFacts, 'citizenId' | 'familyIds' | 'commonChildIds' | 'wardIds'>;

/** Whom a staff member ($1) is related to, as of a day ($2). */
export const readRelations = statement<Relations>('access.relations', relationsSql);

/** How long relations and grants may be out of date. */
const KEPT_MS = 60_000;
/** More people than are on duty at once; the oldest give way. */
const MOST_KEPT = 5_000;

interface Kept {
  readonly until: number;
  readonly relations: Promise<Relations>;
}

/** What the access rules read of principals, asked of the register at most once a minute for each. */
export class PrincipalFactsSource {
  readonly #db: Queryable;
  readonly #elapsed: () => number;
  readonly #kept = new Map<string, Kept>();

  /** @param elapsed milliseconds since some beginning: an interval is no time of day. */
  constructor(db: Queryable, elapsed: () => number = () => performance.now()) {
    this.#db = db;
    this.#elapsed = elapsed;
  }

  /** The facts of a principal on a day (for guardianships in force). */
  async of(principal: Principal, today: string): Promise<PrincipalFacts> {
    const { role, grants, municipalities } = principal;
    const relations =
      role === 'service' ? noRelations : await this.#relationsOf(principal.id, today);
    return { role, grants, municipalities, ...relations };
  }

  #relationsOf(id: string, today: string): Promise<Relations> {
    const key = `${today} ${id}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.until > this.#elapsed()) return kept.relations;
    const relations = this.#read(id, today);
    this.#keep(key, { until: this.#elapsed() + KEPT_MS, relations });
    // A failure is told to those who wait for it, and not kept.
    relations.catch(() => this.#kept.delete(key));
    return relations;
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  async #read(id: string, today: string): Promise<Relations> {
    const [row] = await readRelations(this.#db, id, today);
    return row ?? noRelations;
  }
}
