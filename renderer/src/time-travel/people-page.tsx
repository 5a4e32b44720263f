import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { openById } from '../citizen/open-citizen.ts';
import { commandById } from '../commands/command-by-id.ts';
import { announce } from '../ui/announcer.ts';
import { CommandButton } from '../ui/command-button.tsx';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import { Grid } from '../ui/grid/grid.tsx';

/** People a page of a list holds. */
export const PAGE_SIZE = 100;

const earlier = commandById('time-travel.pageBefore');
const later = commandById('time-travel.pageAfter');

interface Row {
  readonly citizenId: CitizenId | null;
}

interface PeoplePageProps<T extends Row> {
  readonly rows: readonly T[];
  readonly columns: readonly GridColumn<T>[];
  /** All there are, on every page. */
  readonly total: number;
  /** The rows are still those of the page before; the next is on its way. */
  readonly isOld: boolean;
  /** The figures in one sentence. */
  readonly words: string;
  readonly empty: string;
  /** Grid of two moments has more columns. */
  readonly kind: 'people' | 'changes';
}

/** A page of people on a list, with the way to the next; Enter opens whoever is open to the reader. */
export function PeoplePage<T extends Row>(props: PeoplePageProps<T>) {
  const { rows, columns, total, isOld, words, empty, kind } = props;
  const app = useServices();
  const { t } = useTexts();
  const { page } = useStore(app.listTravel);
  const [position, setPosition] = useState({ row: 0, col: 0 });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  useEffect(() => app.listTravel.setState({ pages }), [app, pages]);
  const where = t(isOld ? 'timeTravel.people.pageComes' : 'timeTravel.people.page', {
    page,
    pages,
  });
  const told = pages > 1 ? `${words} ${where}` : words;
  useEffect(() => announce(app.announcer, told), [app, told]);
  const open = ({ citizenId }: T): void => {
    if (isOld) return;
    if (citizenId === null) announce(app.announcer, t('denied.shut'));
    else openById(app, citizenId);
  };
  return (
    <>
      <p>{words}</p>
      {rows.length === 0 ? (
        <p className="flo-quiet">{empty}</p>
      ) : (
        <div
          className={isOld ? 'flo-travel__people flo-old' : 'flo-travel__people'}
          data-region="people"
          aria-busy={isOld}
          key={page}
        >
          <Grid
            label={t(`timeTravel.people.${kind}`)}
            className={`flo-grid--${kind}`}
            scope="listPeople"
            columns={columns}
            total={rows.length}
            rowAt={(index) => rows[index]}
            position={position}
            onPosition={setPosition}
            onOpen={open}
          />
        </div>
      )}
      {pages > 1 && (
        <p className="flo-actions">
          <CommandButton command={earlier} variant="secondary" disabled={page <= 1} />
          <span>{where}</span>
          <CommandButton command={later} variant="secondary" disabled={page >= pages} />
        </p>
      )}
    </>
  );
}
