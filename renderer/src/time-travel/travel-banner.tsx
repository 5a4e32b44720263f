import type { Moment } from '#contract/flo-api/moment.ts';
import { useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { momentWords, notKnownWords } from './moment-words.ts';

const back = commandById('time-travel.now');
const again = commandById('time-travel.ask');

interface TravelBannerProps {
  /** One or two moments that are shown. */
  readonly moments: readonly Moment[];
  readonly isNow: boolean;
}

/** Says that this is not now, which moment it is, what is not known of it, and the way back. */
export function TravelBanner({ moments, isNow }: TravelBannerProps) {
  const { t } = useTexts();
  return (
    <div className="flo-travel__banner" role="note">
      <p className="flo-travel__where">
        <strong>{t(isNow ? 'timeTravel.isNow' : 'timeTravel.notNow')}</strong>{' '}
        {moments.map((moment) => momentWords(moment, t)).join(` ${t('timeTravel.against')} `)}
      </p>
      {moments.map((moment) => {
        const words = notKnownWords(moment, t);
        return words === undefined ? null : (
          <p key={`${moment.asOf} ${moment.knownAt}`} className="flo-quiet">
            {moments.length > 1 ? `${momentWords(moment, t)}: ` : ''}
            {words}
          </p>
        );
      })}
      <p className="flo-actions">
        {!isNow && <CommandButton command={back} variant="secondary" />}
        <CommandButton command={again} />
        <span className="flo-quiet">{t('timeTravel.readOnly')}</span>
      </p>
    </div>
  );
}
