import type { Outage } from '#contract/flo-api/outages.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import { useTexts } from '../app/services-context.tsx';
import { outagePeriod } from './outage-columns.tsx';

/** What was registered of an outage and when, newest first: it decides who comes first. */
export function Registrations({ outage }: { readonly outage: Outage }) {
  const { t } = useTexts();
  return (
    <section aria-label={t('outages.registrations')}>
      <h3 className="flo-label">{t('outages.registrations')}</h3>
      <ol className="flo-outage__registrations">
        {outage.registrations.map(({ revision, recordedAt, by, ...registered }) => {
          const at = new Date(recordedAt);
          return (
            <li key={revision}>
              {t('outages.registration', {
                at: `${tableDate(osloDate(at))} ${timeOfDay(at)}`,
                name: by.name,
                period: outagePeriod(registered),
                time: timeOfDay(new Date(registered.collectUntil)),
                reason: registered.reason,
              })}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
