import { useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { freshness } from '#texts/dates.ts';
import { wholeNumber } from '#texts/numbers.ts';
import { useTexts } from '../app/services-context.tsx';
import { useNow } from '../app/use-now.ts';
import { ageLevel } from '../reference/age.ts';
import { useOldest } from '../reference/local-age.tsx';
import { useReferenceStatus } from '../reference/use-status.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { focusRegion } from '../ui/focus.ts';
import { HEADER_ROW } from '../ui/grid/grid-model.ts';
import { Grid } from '../ui/grid/grid.tsx';
import { gpColumns, type OwnLists } from './columns.tsx';
import { sortedBy, type FindGPView, type Near } from './find-gp-view.ts';
import { GpListEmpty } from './gp-list-empty.tsx';
import { SortedBy } from './sorted-by.tsx';
import { useLivePlaces } from './use-live-places.ts';
import { useGPRows } from './use-gp-rows.ts';

/** What a line of the list is made of. */
const PARTS = ['municipalities', 'districts', 'gpOffices', 'doctors', 'gpContracts'] as const;

interface GpListProps {
  readonly store: StoreApi<FindGPView>;
  readonly near: Near;
  readonly own: OwnLists;
  /** The list that the answer is about. */
  readonly chosen: number | undefined;
  /** Changes when the figures must be read anew. */
  readonly version: number;
  readonly onChoose: (row: FindGPRow) => void;
  readonly note?: ReactNode;
}

/** The list of GPs: from the cache with its age, and the rows in view read anew. */
export function GpList(props: GpListProps) {
  const { store, near, own, chosen, version, onChoose, note } = props;
  const { t, language } = useTexts();
  const view = useStore(store);
  const now = useNow();
  const { first, total, rowAt, onRange, stale, visibleIds } = useGPRows(view, near);
  const { byList, state } = useLivePlaces(visibleIds, version);
  const [position, setPosition] = useState({ row: 0, col: 0 });
  const [asked, setAsked] = useState(view);
  if (asked !== view) {
    // Another question has another first row.
    setAsked(view);
    setPosition((at) => (at.row === HEADER_ROW ? at : { row: 0, col: 0 }));
  }
  const columns = useMemo(
    () =>
      gpColumns({ t, language, view, own, onSort: (sort) => store.setState(sortedBy(view, sort)) }),
    [t, language, view, own, store],
  );
  const liveRow = (index: number): FindGPRow | undefined => {
    const row = rowAt(index);
    const figures = row && byList.get(row.gpContractId);
    return row && figures ? { ...row, ...figures } : row;
  };
  const status = useReferenceStatus();
  const asOf = useOldest(PARTS) ?? first.data?.asOf ?? null;
  const age = freshness(asOf === null ? null : new Date(asOf), now, language);
  // Figures that were fresh are not once nobody answers.
  const isFresh = state === 'fresh' && status?.online !== false;
  const typeInFilter = (character: string): void => {
    store.setState(({ text }) => ({ text: text + character }));
    focusRegion('gp-filter');
  };
  return (
    <>
      <p className="flo-gp-list__status flo-quiet flo-small">
        <span>
          {first.data !== undefined &&
            t('findGp.lists', { count: total, shown: wholeNumber(total, language) })}
        </span>
        <SortedBy view={view} store={store} canBeNearest={near !== undefined} />
        {total > 0 && (
          <span className={isFresh ? '' : `flo-age flo-age--${ageLevel(asOf, now)}`}>
            {isFresh ? t('findGp.fresh') : t('findGp.cacheAge', { age })}
          </span>
        )}
        {note}
      </p>
      <div className="flo-gp-list" data-region="gp-list">
        <AnswerStates asked={first} what={t('status.what.gpList')} lines={12}>
          {() =>
            total === 0 ? (
              <GpListEmpty store={store} cacheIsEmpty={asOf === null} />
            ) : (
              <Grid
                label={t('findGp.tableLabel')}
                className="flo-grid--gp"
                scope="gpGrid"
                columns={columns}
                total={total}
                rowAt={liveRow}
                rowClass={({ status }) => (status === 'open' ? '' : 'flo-grid__row--shut')}
                isSelected={({ gpContractId }) => gpContractId === chosen}
                position={position}
                onPosition={setPosition}
                onOpen={onChoose}
                onRange={onRange}
                onType={typeInFilter}
                stale={stale}
              />
            )
          }
        </AnswerStates>
      </div>
    </>
  );
}
