import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useServices, useTexts } from '../app/services-context.tsx';
import { openById } from '../citizen/open-citizen.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { Grid } from '../ui/grid/grid.tsx';
import { useHide } from '../ui/personal.tsx';
import { lookupColumns } from './lookup-columns.tsx';
import { ownAuditPages } from './audit-pages.ts';
import { OlderButton } from './older-button.tsx';

/** Everything the adviser has looked up, newest first; Enter opens the person again. */
export function MyLookupsPlace() {
  const app = useServices();
  const { t } = useTexts();
  const hide = useHide();
  const asked = useInfiniteQuery(ownAuditPages(app));
  const [position, setPosition] = useState({ row: 0, col: 0 });
  const columns = useMemo(() => lookupColumns(t, hide), [t, hide]);
  return (
    <main
      id="main"
      className="flo-person-search"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <h1 className="flo-title">{t('privacy.lookups.title')}</h1>
      <p className="flo-quiet">{t('privacy.lookups.intro')}</p>
      <section
        className="flo-hits"
        data-region="lookups"
        aria-label={t('privacy.lookups.table')}
        tabIndex={-1}
      >
        <AnswerStates asked={asked} what={t('privacy.what.lookups')} lines={8}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            if (rows.length === 0) return <p>{t('privacy.lookups.nobody')}</p>;
            return (
              <>
                <Grid
                  label={t('privacy.lookups.table')}
                  className="flo-grid--lookups"
                  scope="lookups"
                  columns={columns}
                  total={rows.length}
                  rowAt={(index) => rows[index]}
                  position={position}
                  onPosition={setPosition}
                  onOpen={({ citizenId, personName }) => {
                    if (citizenId !== null && personName !== null) openById(app, citizenId);
                  }}
                />
                <OlderButton asked={asked} count={rows.length} />
              </>
            );
          }}
        </AnswerStates>
      </section>
    </main>
  );
}
