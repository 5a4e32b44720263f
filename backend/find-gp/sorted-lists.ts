import type { FindGPQuery } from '#contract/workspace/find-gp.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { ReferenceCache } from '../cache/reference-cache.ts';
import { centresOf, placedLists } from './list.ts';
import { nearestFirst, type PlacedList } from './nearest.ts';
import { Recent } from './recent.ts';

/** Searches that are remembered: the panels of a few open tabs. */
const MOST = 12;

/**
 * The order of the lists for a search, kept for the next page of the same search; and the order by
 * name, kept for the next caller, who lives elsewhere and asks the same. Both are forgotten when a
 * row of the copy changes.
 */
export class SortedLists {
  readonly #cache: ReferenceCache;
  readonly #searches = new Recent<readonly number[]>(MOST);
  readonly #byName = new Recent<readonly PlacedList[]>(MOST);
  #version = 0;

  constructor(cache: ReferenceCache) {
    this.#cache = cache;
  }

  ids(query: FindGPQuery, today: CivilDate): readonly number[] {
    if (this.#version !== this.#cache.version) {
      this.#searches.clear();
      this.#byName.clear();
    }
    this.#version = this.#cache.version;
    const { near, offset: _offset, limit: _limit, ...anywhere } = query;
    const placed = JSON.stringify({ ...anywhere, today });
    return this.#searches.get(JSON.stringify([placed, near]), () => {
      const lists = this.#byName.get(placed, () =>
        this.#cache.read((db) => placedLists(db, query, today)),
      );
      if (query.sort !== 'nearest' || near === undefined) return lists.map(({ id }) => id);
      return nearestFirst(lists, near, this.#cache.read(centresOf));
    });
  }
}
