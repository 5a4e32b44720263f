import { memo } from 'react';
import type { CitizenOverview, Tie } from '#contract/flo-api/citizen-view.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { tablePeriod } from '#texts/dates.ts';
import { listName } from '#texts/names.ts';
import { useTexts } from '../app/services-context.tsx';
import { Panel } from '../ui/panel.tsx';
import { gpChangesOn } from './changes-on.ts';

type When = 'coming' | 'current' | 'past';

function whenOf({ valid }: Tie, today: string): When {
  if (valid.from > today) return 'coming';
  return valid.to === null || valid.to > today ? 'current' : 'past';
}

function TieLine({ tie, today }: { readonly tie: Tie; readonly today: string }) {
  const { t } = useTexts();
  const when = whenOf(tie, today);
  const lastDay = tie.valid.to === null ? null : addDays(tie.valid.to, -1);
  const name = tie.gp === null ? (tie.listName ?? t('history.vacantList')) : listName(tie.gp.name);
  return (
    <li className={`flo-tie flo-tie--${when}`}>
      <p className="flo-tie__period">
        {tablePeriod(tie.valid.from, lastDay)}
        {when !== 'past' && <span className="flo-tie__when"> {t(`history.${when}`)}</span>}
      </p>
      <p className="flo-tie__who">{name}</p>
      <p className="flo-quiet flo-tie__where">
        {[tie.officeName, tie.municipalityName].filter(Boolean).join(' · ')}
      </p>
      <p className="flo-quiet flo-small">
        {t('history.began', { reason: t(`history.beginReasons.${tie.beginReason}`) })}
        {tie.endReason !== null &&
          ` · ${t('history.ended', { reason: t(`history.endReasons.${tie.endReason}`) })}`}
      </p>
    </li>
  );
}

/** Panel 2: every tie, newest first, as a dense line of time. */
export const HistoryPanel = memo(function HistoryPanel(props: {
  readonly overview: CitizenOverview;
}) {
  const { history, today } = props.overview;
  const { t } = useTexts();
  return (
    <Panel
      number={2}
      title={t('history.title')}
      aged
      changesOn={gpChangesOn(props.overview)}
      count={t('history.count', { count: history.length })}
    >
      {history.length === 0 ? (
        <p className="flo-quiet">{t('history.empty')}</p>
      ) : (
        <ol className="flo-ties">
          {history.map((tie) => (
            <TieLine key={tie.id} tie={tie} today={today} />
          ))}
        </ol>
      )}
    </Panel>
  );
});
