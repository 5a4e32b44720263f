import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { CitizenHit } from '#contract/flo-api/citizens.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { openById } from '../citizen/open-citizen.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { announce } from '../ui/announcer.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { useHide } from '../ui/personal.tsx';
import { Grid } from '../ui/grid/grid.tsx';
import { hitColumns } from './hit-columns.tsx';
import type { PersonSearchInput } from './person-search-state.ts';

const nothing: readonly CitizenHit[] = [];

/** Those who fit, the best first; Enter opens. */
export function Hits() {
  const app = useServices();
  const { t } = useTexts();
  const asked = useStore(app.personSearch, (state) => state.asked);
  if (asked === undefined) return <p className="flo-quiet">{t('personSearch.intro')}</p>;
  return <HitsOf key={JSON.stringify(asked)} asked={asked} />;
}

function HitsOf({ asked }: { readonly asked: PersonSearchInput }) {
  const app = useServices();
  const { t } = useTexts();
  const search = useQuery({
    ...personalQuery(app.connection, 'citizen.search', asked),
    // One search leaves one trace: it is not repeated because the window got focus.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
  const [position, setPosition] = useState({ row: 0, col: 0 });
  const hide = useHide();
  const columns = useMemo(() => hitColumns(t, hide), [t, hide]);
  const hits = search.data?.hits ?? nothing;
  const count = search.data && t('personSearch.results', { count: hits.length });
  useEffect(() => {
    if (count !== undefined) announce(app.announcer, count);
  }, [app, count]);
  return (
    <section className="flo-hits" data-region="hits" aria-label={t('personSearch.tableLabel')}>
      <AnswerStates asked={search} what={t('status.what.search')} lines={6}>
        {({ more }) => (
          <>
            <p className="flo-quiet" aria-hidden="true">
              {count}
              {more && ` · ${t('personSearch.tooMany', { limit: hits.length })}`}
            </p>
            {hits.length === 0 ? (
              <p tabIndex={-1} data-first-focus="">
                {t('personSearch.nobody')} {t('personSearch.nobodyHint')}
              </p>
            ) : (
              <Grid
                label={t('personSearch.tableLabel')}
                className="flo-grid--hits"
                scope="hits"
                columns={columns}
                total={hits.length}
                rowAt={(index) => hits[index]}
                position={position}
                onPosition={setPosition}
                onOpen={({ citizenId }) => openById(app, citizenId)}
              />
            )}
          </>
        )}
      </AnswerStates>
    </section>
  );
}
