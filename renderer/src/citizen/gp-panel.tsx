import { memo } from 'react';
import type { CitizenOverview, TieDetail } from '#contract/flo-api/citizen-view.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { tableDate } from '#texts/dates.ts';
import { fullName } from '#texts/names.ts';
import { useTexts } from '../app/services-context.tsx';
import { PendingLine } from '../outbox/pending-line.tsx';
import { Panel } from '../ui/panel.tsx';
import { gpChangesOn } from './changes-on.ts';
import { ComingTie } from './coming-tie.tsx';
import { GpDoctors } from './gp-doctors.tsx';
import { NoGp } from './no-gp.tsx';
import { OfficeLines } from './office-lines.tsx';

function CurrentTie({ tie, today }: { readonly tie: TieDetail; readonly today: string }) {
  const { t } = useTexts();
  const common = tie.listName !== null && tie.gp !== null;
  return (
    <>
      <p className="flo-gp__name">
        {tie.gp === null ? (tie.listName ?? t('gp.vacant')) : fullName(tie.gp.name)}
      </p>
      {common && (
        <p className="flo-quiet">
          {t('gp.commonList')}: {tie.listName}
        </p>
      )}
      <p className="flo-quiet">
        {t('gp.since', { date: tableDate(tie.valid.from) })}
        {tie.valid.to !== null &&
          `, ${t('gp.next.ends', { date: tableDate(addDays(tie.valid.to, -1)) })}`}
      </p>
      {tie.gp === null && <p>{t('gp.vacantHelp')}</p>}
      <OfficeLines tie={tie} />
      <GpDoctors doctors={tie.doctors} today={today} />
    </>
  );
}

/** What would change the GP: shown as not carried out, under what holds. */
const aboutTheGP = [
  'switch.request',
  'switch.withdraw',
  'optingOut.register',
  'tie.change',
] as const;

/** Panel 1: who the GP is, where, who stands in, and what comes next. */
export const GpPanel = memo(function GpPanel({ overview }: { readonly overview: CitizenOverview }) {
  const { t } = useTexts();
  const { current, coming } = overview;
  return (
    <Panel
      number={1}
      title={t('gp.title')}
      className="flo-gp"
      aged
      changesOn={gpChangesOn(overview)}
    >
      {current === null ? (
        <NoGp overview={overview} />
      ) : (
        <CurrentTie tie={current} today={overview.today} />
      )}
      {coming !== null && <ComingTie overview={overview} coming={coming} />}
      <p className="flo-gp__pending">
        <PendingLine citizenId={overview.citizenId} of={aboutTheGP} />
      </p>
    </Panel>
  );
});
