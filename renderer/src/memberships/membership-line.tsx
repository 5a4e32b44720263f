import { Button } from '@navikt/ds-react/Button';
import type { Membership } from '#contract/flo-api/memberships.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, tablePeriod } from '#texts/dates.ts';
import { useTexts } from '../app/services-context.tsx';

interface MembershipLineProps {
  readonly item: Membership;
  /** Undefined where it is over, or the role may not end it. */
  readonly onEnd: (() => void) | undefined;
}

/** One thing that was shown: what, for how long, and whether it has been ended. */
export function MembershipLine({ item, onEnd }: MembershipLineProps) {
  const { t } = useTexts();
  const { ground, validFrom, validTo, endedAt } = item;
  const period =
    validTo === null
      ? `${tablePeriod(validFrom, null)} ${t('memberships.noEnd')}`
      : tablePeriod(validFrom, validTo);
  return (
    <li className="flo-standing__paper">
      <span>
        <span className="flo-standing__who">{t(`memberships.grounds.${ground}`)}</span>
        <span className="flo-quiet flo-small">{period}</span>
      </span>
      {endedAt !== null ? (
        <span className="flo-quiet">
          {t('memberships.endedOn', { date: tableDate(osloDate(new Date(endedAt))) })}
        </span>
      ) : (
        onEnd && (
          <Button type="button" size="xsmall" variant="secondary" onClick={onEnd}>
            {t('memberships.end')}
          </Button>
        )
      )}
    </li>
  );
}
