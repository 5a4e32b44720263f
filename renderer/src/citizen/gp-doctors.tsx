import type { TieDoctor } from '#contract/flo-api/citizen-view.ts';
import { tableDate } from '#texts/dates.ts';
import { fullName } from '#texts/names.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { useTexts } from '../app/services-context.tsx';

interface GpDoctorsProps {
  readonly doctors: readonly TieDoctor[];
  /** The day of the view, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Who else works on the list: substitutes with share and period, and the other half of a shared list. */
export function GpDoctors({ doctors, today }: GpDoctorsProps) {
  const { t } = useTexts();
  const others = doctors.filter(({ relationship }) => relationship !== 'LPFL');
  if (others.length === 0) return null;
  return (
    <div className="flo-gp__others">
      <h3 className="flo-label">{t('gp.substitutes')}</h3>
      <ul>
        {others.map((doctor) => (
          <li key={`${doctor.hprNumber}-${doctor.valid.from}`} className="flo-gp__other">
            <span>
              {fullName(doctor.name)}
              {doctor.relationship === 'LPDL' && (
                <span className="flo-quiet"> {t('gp.sharedListDoctor')}</span>
              )}
            </span>
            <span className="flo-quiet">
              {doctor.workingPercentage !== null && (
                <>{t('gp.substitutePercent', { percent: doctor.workingPercentage })} </>
              )}
              {doctor.valid.from > today &&
                `${t('gp.substituteFrom', { date: tableDate(doctor.valid.from) })} `}
              {doctor.valid.to !== null &&
                t('gp.substituteUntil', { date: tableDate(addDays(doctor.valid.to, -1)) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
