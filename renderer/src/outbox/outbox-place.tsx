import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Language } from '#texts/languages.ts';
import { translator } from '#texts/translator.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { openById } from '../citizen/open-citizen.ts';
import { WishList } from '../drafts/wish-list.tsx';
import { AnswerStates } from '../ui/answer-states.tsx';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import { Grid } from '../ui/grid/grid.tsx';
import { OutboxDetail } from './outbox-detail.tsx';
import { OutboxTrouble } from './outbox-trouble.tsx';
import { outboxQuery } from './outbox-state.ts';
import { momentWords } from './outbox-words.ts';
import { markedItem, outboxView, rowOf } from './outbox-view.ts';
import { useToday, useWhat } from './use-outbox.ts';
import { Who } from './who.tsx';

function What({ item }: { readonly item: OutboxItem }) {
  return useWhat(item);
}

function columnsOf(today: CivilDate, language: Language): readonly GridColumn<OutboxItem>[] {
  const t = translator(language);
  return [
    { id: 'what', header: t('outbox.columns.what'), cell: (item) => <What item={item} /> },
    { id: 'who', header: t('outbox.columns.who'), cell: (item) => <Who item={item} /> },
    {
      id: 'state',
      header: t('outbox.columns.state'),
      cell: ({ state }) => t(`outbox.states.${state}`),
    },
    {
      id: 'received',
      header: t('outbox.columns.received'),
      cell: ({ receivedAt }) => momentWords(receivedAt, today, language),
    },
    {
      id: 'next',
      header: t('outbox.columns.next'),
      cell: ({ nextTryAt }) => (nextTryAt === null ? '' : momentWords(nextTryAt, today, language)),
    },
  ];
}

/** Everything that is on its way, the oldest first, with what can be done about the marked one. */
export function OutboxPlace() {
  const app = useServices();
  const { t, language } = useTexts();
  const today = useToday();
  const asked = useQuery(outboxQuery(app));
  const view = useStore(outboxView);
  const columns = useMemo(() => columnsOf(today, language), [today, language]);
  return (
    <main
      id="main"
      className="flo-list-place flo-outbox"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <h1 className="flo-title">{t('outbox.title')}</h1>
      <p className="flo-quiet">{t('outbox.intro')}</p>
      <section className="flo-hits" data-region="list" aria-label={t('outbox.table')}>
        <AnswerStates asked={asked} what={t('outbox.facts')} lines={6}>
          {({ items, trouble, unopened }) => (
            <>
              <OutboxTrouble trouble={trouble} unopened={unopened} />
              {items.length === 0 ? (
                <p tabIndex={-1} data-first-focus="">
                  {t('outbox.empty')}
                </p>
              ) : (
                <>
                  <p className="flo-quiet">{t('outbox.count', { count: items.length })}</p>
                  <Grid
                    label={t('outbox.table')}
                    className="flo-grid--outbox"
                    scope="outbox"
                    columns={columns}
                    total={items.length}
                    rowAt={(index) => items[index]}
                    rowClass={({ state }) =>
                      state === 'accepted' || state === 'visible' ? '' : 'flo-grid__row--pending'
                    }
                    position={{ row: rowOf(items, view), col: view.col }}
                    onPosition={({ row, col }) =>
                      outboxView.setState({ key: items[row]?.key, row, col })
                    }
                    onOpen={({ citizenId }) => {
                      if (citizenId !== null) openById(app, citizenId);
                    }}
                  />
                  <OutboxDetail item={markedItem(items, view)} />
                </>
              )}
            </>
          )}
        </AnswerStates>
      </section>
      <WishList />
    </main>
  );
}
