import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import { freshness } from '#texts/dates.ts';
import { useTexts } from '../app/services-context.tsx';
import { useNow } from '../app/use-now.ts';
import { ageLevel } from './age.ts';
import { useReferenceStatus } from './use-status.ts';
import './reference.css';

type Collection = ReferenceStatus['collections'][number]['collection'];

/** What is asked for once a minute is not worth a word before it has missed a turn. */
const NOW_MS = 3 * 60_000;

/** The oldest of some collections (UTC); null while one of them has never been fetched. */
function oldestOf(status: ReferenceStatus, of: readonly Collection[]): string | null {
  const ages = status.collections
    .filter(({ collection }) => of.includes(collection))
    .map(({ asOf }) => asOf);
  return ages.every((age) => age !== null) ? (ages.toSorted().at(0) ?? null) : status.asOf;
}

/** How old the oldest of some collections is (UTC); null while one has never been fetched. */
export function useOldest(of: readonly Collection[]): string | null | undefined {
  const status = useReferenceStatus();
  return status === undefined ? undefined : oldestOf(status, of);
}

/** How old a list is that comes from the local copy; nothing while it is as of now. */
export function LocalAge({ of }: { readonly of: readonly Collection[] }) {
  const { t, language } = useTexts();
  const asOf = useOldest(of);
  const now = useNow();
  if (asOf === undefined) return null;
  const at = asOf === null ? null : new Date(asOf);
  if (at !== null && now.getTime() - at.getTime() < NOW_MS) return null;
  return (
    <span className={`flo-age flo-age--${ageLevel(asOf, now)}`}>
      {t('reference.local', { age: freshness(at, now, language) })}
    </span>
  );
}
