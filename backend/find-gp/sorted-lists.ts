import type { FindGPQuery } from '#contract/workspace/find-gp.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { ReferenceCache } from '../cache/reference-cache.ts';
import { listIds } from './list.ts';

/** Searches that are remembered: the panels of a few open tabs. */
const MOST = 12;

/**
 * The order of the lists for a search, kept for the next page of the same search. It is forgotten
 * when a row of the copy changes, and when the day does.
 */
export class SortedLists {
  readonly #cache: ReferenceCache;
  readonly #known = new Map<string, readonly number[]>();
  #version = 0;

  constructor(cache: ReferenceCache) {
    this.#cache = cache;
  }

  ids(query: FindGPQuery, today: CivilDate): readonly number[] {
    if (this.#version !== this.#cache.version) this.#known.clear();
    this.#version = this.#cache.version;
    const name = JSON.stringify({ ...query, offset: 0, limit: 0, today });
    const ids = this.#known.get(name) ?? this.#cache.read((db) => listIds(db, query, today));
    this.#known.delete(name);
    this.#known.set(name, ids);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return ids;
  }
}
