import { Button } from '@navikt/ds-react/Button';
import type { PersonsWish } from '#contract/flo-api/outages.ts';
import { useTexts } from '../app/services-context.tsx';
import { useToday, useWhat } from '../outbox/use-outbox.ts';
import { WhyRefused } from './why-refused.tsx';
import { timesOf } from './wish-words.ts';

interface WishLineProps {
  readonly wish: PersonsWish;
  /** Undefined where it is over, or the role may not take it back. */
  readonly onTakeBack: (() => void) | undefined;
}

/** One wish: for what, how far it has come or why it was refused, and when it was received. */
export function WishLine({ wish, onTakeBack }: WishLineProps) {
  const { t, language } = useTexts();
  const today = useToday();
  const what = useWhat(wish);
  return (
    <li className="flo-standing__paper" data-wish={wish.state}>
      <div>
        <span className="flo-standing__who">{what}</span>
        <span>{t(`wishes.states.${wish.state}`)}</span>
        <span className="flo-quiet flo-small">{timesOf(wish, today, language).join(' ')}</span>
        {wish.state === 'refused' && <WhyRefused wish={wish} />}
      </div>
      {onTakeBack && (
        <Button type="button" size="xsmall" variant="secondary" onClick={onTakeBack}>
          {t('wishes.takeBack')}
        </Button>
      )}
    </li>
  );
}
