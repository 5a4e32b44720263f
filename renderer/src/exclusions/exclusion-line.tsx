import { Button } from '@navikt/ds-react/Button';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Exclusion } from '#contract/flo-api/exclusions.ts';
import { tableDate } from '#texts/dates.ts';
import { fullName } from '#texts/names.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowedNow } from '../commands/allowed.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { askEvent } from './exclusion-actions.ts';
import { lifeOf, nextEvents } from './exclusion-life.ts';

interface ExclusionLineProps {
  readonly item: Exclusion;
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** One decision: about whom, by whom, how it stands, and what can become of it. */
export function ExclusionLine({ item, tab, overview }: ExclusionLineProps) {
  const app = useServices();
  const { t } = useTexts();
  const { doctor, gpContractId, municipalityName, decidedOn, reference } = item;
  const { state, since } = lifeOf(item);
  const who = doctor === null ? undefined : fullName(doctor.name);
  const name = who ?? t('exclusions.unknownDoctor', { list: gpContractId });
  const mayRecord = isAllowedNow(app, { operation: 'exclusion.record' });
  const source = [
    municipalityName ?? t('exclusions.unknownMunicipality'),
    t('exclusions.decided', { date: tableDate(decidedOn) }),
    reference,
  ];
  return (
    <li className="flo-standing__paper">
      <span>
        <span className="flo-standing__who">{name}</span>
        <span>{t(`exclusions.states.${state}`, { date: tableDate(since) })}</span>
        <span className="flo-quiet flo-small">{source.filter(Boolean).join(' · ')}</span>
      </span>
      {mayRecord && (
        <span className="flo-actions" role="group" aria-label={t('exclusions.actions', { name })}>
          {nextEvents(item).map((event) => (
            <Button
              key={event}
              type="button"
              size="xsmall"
              variant="secondary"
              data-event={event}
              onClick={() => askEvent(tab, item, event, overview)}
            >
              {t(`exclusions.events.${event}`)}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}
