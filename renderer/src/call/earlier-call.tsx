import { Button } from '@navikt/ds-react/Button';
import type { Contact } from '#contract/flo-api/calls.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowedNow } from '../commands/allowed.ts';
import { Personal } from '../ui/personal.tsx';
import { openContact } from './contact-actions.ts';

/** One earlier call: a line that opens to its note, with what can be put right. */
export function EarlierCall({ contact }: { readonly contact: Contact }) {
  const app = useServices();
  const { t } = useTexts();
  const { kind, theme, note, startedAt, recordedBy, amended, retracted, caller } = contact;
  const at = new Date(startedAt);
  const tab = app.workspace.activeTab;
  const mayChange = retracted === null && isAllowedNow(app, { operation: 'call.amend' });
  const { name, unit } = recordedBy;
  return (
    <li>
      <details className={retracted === null ? '' : 'flo-call__retracted'}>
        <summary>
          {tableDate(osloDate(at))} {timeOfDay(at)} · {t(`call.wrapUp.kinds.${kind}`)} ·{' '}
          {t(`call.wrapUp.themes.${theme}`)}
        </summary>
        <p className="flo-quiet flo-small">
          {t('call.earlier.by', { name, unit })}
          {caller !== null && ` · ${t(`standing.kinds.${caller}`)}`}
        </p>
        {retracted !== null ? (
          <p>
            <Personal>
              {t('call.earlier.retracted', { reason: retracted.reason, name: retracted.name })}
            </Personal>
          </p>
        ) : (
          <p className="flo-call__note">
            {note === null || note === '' ? t('call.earlier.noNote') : <Personal>{note}</Personal>}
          </p>
        )}
        {amended !== null && (
          <p className="flo-quiet flo-small">
            {t('call.earlier.amended', {
              date: tableDate(osloDate(new Date(amended.at))),
              name: amended.name,
            })}
          </p>
        )}
        {mayChange && tab !== undefined && (
          <p className="flo-actions">
            <Button
              type="button"
              size="xsmall"
              variant="tertiary"
              onClick={() => openContact(tab, contact, 'amend')}
            >
              {t('call.earlier.amend')}
            </Button>
            <Button
              type="button"
              size="xsmall"
              variant="tertiary"
              onClick={() => openContact(tab, contact, 'retract')}
            >
              {t('call.earlier.retract')}
            </Button>
          </p>
        )}
      </details>
    </li>
  );
}
