import { Button } from '@navikt/ds-react/Button';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Registration } from '#contract/flo-api/standing.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, tablePeriod } from '#texts/dates.ts';
import { fullName } from '#texts/names.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowed } from '../commands/allowed.ts';
import { readFailure } from '../rpc/failure.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeyText } from '../ui/key-hint.tsx';
import { Personal } from '../ui/personal.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { endRegistration, registrationsQuery } from './registration-actions.ts';
import { RegistrationForm } from './registration-form.tsx';
import { leaveStanding } from './standing-actions.ts';
import { StandingTrouble } from './standing-trouble.tsx';

interface RegistrationsProps {
  readonly tab: CitizenTab;
  readonly citizenId: CitizenId;
}

interface LineProps {
  readonly item: Registration;
  /** Undefined where the role may not end it. */
  readonly onEnd: (() => void) | undefined;
}

function Line({ item, onEnd }: LineProps) {
  const { t } = useTexts();
  const { kind, representative, tasks, validFrom, validTo, endedAt } = item;
  const { name } = representative;
  const areas = tasks.map((task) => t(`standing.registrations.tasks.${task}`)).join(', ');
  const period =
    validTo === null
      ? `${tablePeriod(validFrom, null)} ${t('standing.registrations.noEnd')}`
      : tablePeriod(validFrom, validTo);
  return (
    <li className="flo-standing__paper">
      <span>
        <span className="flo-standing__who">
          {name === null ? t('standing.picker.hiddenName') : <Personal>{fullName(name)}</Personal>}
        </span>
        <span className="flo-quiet flo-small">
          {[t(`standing.registrations.kinds.${kind}`), areas, period].filter(Boolean).join(' · ')}
        </span>
      </span>
      {endedAt !== null ? (
        <span className="flo-quiet">
          {t('standing.registrations.ended', { date: tableDate(osloDate(new Date(endedAt))) })}
        </span>
      ) : (
        onEnd && (
          <Button type="button" size="xsmall" variant="secondary" onClick={onEnd}>
            {t('standing.registrations.end')}
          </Button>
        )
      )}
    </li>
  );
}

/** The papers that let somebody speak for the person; those who check papers register and end them. */
export function RegistrationsDialog({ tab, citizenId }: RegistrationsProps) {
  const app = useServices();
  const { t } = useTexts();
  const heading = useId();
  const failure = useStore(tab.standing, (state) => state.failure);
  const { data, error } = useQuery(registrationsQuery(app, citizenId));
  const mayEnd = isAllowed(app, { operation: 'registration.end' });
  const close = (): void => leaveStanding(tab);
  return (
    <Dialog labelledBy={heading} onClose={close}>
      <header className="flo-dialog__header">
        <h2 id={heading} className="flo-title">
          {t('standing.registrations.title')}
        </h2>
        <Button type="button" size="xsmall" variant="tertiary" onClick={close}>
          <span className="flo-command">
            {t('common.close')} <KeyText keys="Escape" />
          </span>
        </Button>
      </header>
      {data?.items.length === 0 && <p>{t('standing.registrations.none')}</p>}
      <ul className="flo-standing__papers">
        {data?.items.map((item) => (
          <Line
            key={item.registrationId}
            item={item}
            onEnd={
              mayEnd ? () => endRegistration(app, tab, citizenId, item.registrationId) : undefined
            }
          />
        ))}
      </ul>
      {isAllowed(app, { operation: 'registration.add' }) && (
        <RegistrationForm tab={tab} citizenId={citizenId} />
      )}
      <StandingTrouble failure={failure ?? (error === null ? undefined : readFailure(error))} />
    </Dialog>
  );
}
