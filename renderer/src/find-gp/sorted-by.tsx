import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../app/services-context.tsx';
import { sortedBy, type FindGPView } from './find-gp-view.ts';

interface SortedByProps {
  readonly view: FindGPView;
  readonly store: StoreApi<FindGPView>;
  /** False when there is no place to be near to: then the order is by name. */
  readonly canBeNearest: boolean;
}

/** How the list is sorted, in words; and the way back to nearest first, which has no column. */
export function SortedBy({ view, store, canBeNearest }: SortedByProps) {
  const { t } = useTexts();
  const sort = view.sort === 'nearest' && !canBeNearest ? 'name' : view.sort;
  const turned = view.descending !== (sort === 'places');
  return (
    <span>
      {t(sort !== 'nearest' && turned ? `findGp.sort.turned.${sort}` : `findGp.sort.${sort}`)}
      {canBeNearest && view.sort !== 'nearest' && (
        <>
          {' · '}
          <button
            type="button"
            className="flo-link"
            onClick={() => store.setState(sortedBy(view, 'nearest'))}
          >
            {t('findGp.sort.nearest')}
          </button>
        </>
      )}
    </span>
  );
}
