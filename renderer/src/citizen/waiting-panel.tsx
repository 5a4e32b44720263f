import { memo } from 'react';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate } from '#texts/dates.ts';
import { useTexts } from '../app/services-context.tsx';
import { Fact } from '../ui/fact.tsx';
import { Panel } from '../ui/panel.tsx';
import { gpWords } from './gp-words.ts';

/** Panel 4: the list the person waits for, the place in the queue, and since when. */
export const WaitingPanel = memo(function WaitingPanel(props: {
  readonly overview: CitizenOverview;
}) {
  const { waiting } = props.overview;
  const { t } = useTexts();
  return (
    <Panel number={4} title={t('layout.panels.waitingList')}>
      {waiting === null ? (
        <p className="flo-quiet">{t('person.header.notWaiting')}</p>
      ) : (
        <>
          <p className="flo-gp__name">
            {gpWords({ ...waiting, gp: waiting.gpName && { name: waiting.gpName } }, t)}
          </p>
          {waiting.gpName !== null && waiting.officeName !== '' && (
            <p className="flo-quiet">{waiting.officeName}</p>
          )}
          <dl className="flo-facts">
            <Fact label={t('layout.waitingList.place')}>
              {t('layout.waitingList.placeOf', {
                position: waiting.position,
                length: waiting.length,
              })}
            </Fact>
            <Fact label={t('layout.waitingList.since')}>
              {tableDate(osloDate(new Date(waiting.joinedAt)))}
            </Fact>
          </dl>
        </>
      )}
    </Panel>
  );
});
