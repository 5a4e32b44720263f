import type { TieLine } from '#contract/flo-api/ledger.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { tablePeriod } from '#texts/dates.ts';
import { fullName } from '#texts/names.ts';
import { useTexts } from '../app/services-context.tsx';

function keyOf({ gpContractId, valid }: TieLine): string {
  return `${gpContractId} ${valid.from} ${valid.to ?? ''}`;
}

interface TieLinesProps {
  readonly title: string;
  readonly ties: readonly TieLine[];
  /** The other side: what is not there too is marked. */
  readonly other: readonly TieLine[];
}

/** Ties before or after a change; the ones that only this side has carry a sign. */
export function TieLines({ title, ties, other }: TieLinesProps) {
  const { t } = useTexts();
  const there = new Set(other.map(keyOf));
  return (
    <section>
      <h3>{title}</h3>
      {ties.length === 0 && <p className="flo-quiet">{t('ledger.noTies')}</p>}
      <ul>
        {ties.map((tie) => {
          const { from, to } = tie.valid;
          const differs = !there.has(keyOf(tie));
          return (
            <li key={keyOf(tie)} {...(differs && { className: 'flo-travel__differs' })}>
              {differs && `≠ ${t('timeTravel.differs')}: `}
              {tablePeriod(from, to === null ? null : addDays(to, -1))} ·{' '}
              {tie.gpName === null ? t('history.vacantList') : fullName(tie.gpName)} (
              {tie.gpContractId})
            </li>
          );
        })}
      </ul>
    </section>
  );
}
