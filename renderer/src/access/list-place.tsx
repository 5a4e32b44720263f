import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useServices, useTexts } from '../app/services-context.tsx';
import type { Scope } from '../commands/command.ts';
import { announce } from '../ui/announcer.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import { Grid } from '../ui/grid/grid.tsx';
import { focusRegion } from '../ui/focus.ts';

interface ListPlaceProps<Row> {
  readonly title: string;
  readonly intro: string;
  /** What is missing when it fails. */
  readonly what: string;
  readonly label: string;
  /** Said when there is nothing. */
  readonly empty: string;
  readonly count: (count: number) => string;
  readonly scope: Scope;
  readonly asked: UseQueryResult<{ readonly items: readonly Row[] }>;
  readonly columns: readonly GridColumn<Row>[];
  readonly onOpen: (row: Row) => void;
  /** What can be done here as a whole, above the list. */
  readonly actions?: ReactNode;
}

/** A whole place with one list of rows that lead to people. */
export function ListPlace<Row>(props: ListPlaceProps<Row>) {
  const { title, intro, what, label, empty, count, scope, asked, columns, onOpen } = props;
  const { announcer } = useServices();
  const { t } = useTexts();
  const [position, setPosition] = useState({ row: 0, col: 0 });
  const total = asked.data?.items.length;
  const words = total === undefined ? undefined : total === 0 ? empty : count(total);
  useEffect(() => {
    if (words === undefined) return;
    announce(announcer, words);
    // Focus waited on the place: now there is a row, or a sentence, to stand on.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.dataset['region'] === 'main') {
      focusRegion('list');
    }
  }, [announcer, words]);
  return (
    <main
      id="main"
      className="flo-list-place"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <h1 className="flo-title">{title}</h1>
      <p className="flo-quiet">{intro}</p>
      {props.actions !== undefined && <p className="flo-actions">{props.actions}</p>}
      <section className="flo-hits" data-region="list" aria-label={label}>
        <AnswerStates asked={asked} what={what} lines={6}>
          {({ items }) =>
            items.length === 0 ? (
              <p tabIndex={-1} data-first-focus="">
                {empty}
              </p>
            ) : (
              <>
                <p className="flo-quiet" aria-hidden="true">
                  {words}
                </p>
                <Grid
                  label={label}
                  className={`flo-grid--${scope}`}
                  scope={scope}
                  columns={columns}
                  total={items.length}
                  rowAt={(index) => items[index]}
                  position={position}
                  onPosition={setPosition}
                  onOpen={onOpen}
                />
              </>
            )
          }
        </AnswerStates>
      </section>
    </main>
  );
}
