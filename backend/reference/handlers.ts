import { Municipality } from '#contract/flo-api/reference.ts';
import type { referenceOperations, ReferenceStatus } from '#contract/workspace/reference.ts';
import { today } from '#contract/time/civil-date.ts';
import { sourceRows } from '../cache/rows.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';
import { findHits } from './find-hits.ts';
import { findTexts } from './standard-texts.ts';

/** What the local copy answers without asking anybody. */
export function referenceHandlers(
  { cache, clock, session }: FeatureContext,
  status: () => ReferenceStatus,
): FeatureHandlers<typeof referenceOperations> {
  return {
    'reference.search': ({ text, limit }) =>
      cache.read((db) => findHits(db, text, limit, today(clock))),
    'reference.status': status,
    'reference.municipalities': () =>
      cache.read((db) =>
        sourceRows(db, 'municipalities').flatMap((row) => Municipality.safeParse(row).data ?? []),
      ),
    'reference.standardTexts': async ({ text, limit }) => {
      const { user } = await session.status();
      const asOf =
        cache.states().find(({ collection }) => collection === 'standardTexts')?.asOf ?? null;
      if (user === null) return { texts: [], asOf };
      const reader = { role: user.role, today: today(clock) };
      return { texts: cache.read((db) => findTexts(db, text, limit, reader)), asOf };
    },
  };
}
