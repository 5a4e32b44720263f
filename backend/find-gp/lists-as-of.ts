import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { ReferenceCache } from '../cache/reference-cache.ts';

/** What a line of the list is made of. */
const parts: readonly ReferenceCollection[] = [
  'municipalities',
  'districts',
  'gpOffices',
  'doctors',
  'gpContracts',
];

/** How old the list of lists is: as old as the oldest of its parts (UTC); null while there is none. */
export function listsAsOf(cache: ReferenceCache): string | null {
  const ages = cache
    .states()
    .flatMap(({ collection, asOf }) => (parts.includes(collection) ? (asOf ?? []) : []));
  return ages.toSorted().at(0) ?? cache.checkpoint()?.asOf ?? null;
}
