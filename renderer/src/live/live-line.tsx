import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Colleague } from '#contract/flo-api/presence.ts';
import { useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { keepsFocus } from '../ui/keeps-focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { changeWords } from './change-words.ts';
import { takeInCommand } from './commands.ts';
import { isChanged } from './live-state.ts';
import './live.css';

/** `Jonas Vik ser på denne nå`. */
function There({ colleague }: { readonly colleague: Colleague }) {
  const { t } = useTexts();
  const { name, unit, doing } = colleague;
  return (
    <li className={doing === 'looking' ? 'flo-live__one' : 'flo-live__one flo-live__one--busy'}>
      <span aria-hidden="true" className="flo-live__dot">
        ●
      </span>{' '}
      {t(`live.doing.${doing}`, { name })} <span className="flo-quiet">({unit})</span>
    </li>
  );
}

interface LiveLineProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/**
 * Who else has the person open, and that what stands here is no longer the newest. It only says so:
 * the new version comes when it is asked for.
 */
export function LiveLine({ tab, overview }: LiveLineProps) {
  const { t } = useTexts();
  const live = useStore(tab.live);
  const { held } = live;
  if (held === undefined) return null;
  const { others } = held;
  const changed = isChanged(live, overview.tiesRevision);
  if (others.length === 0 && !changed) return null;
  return (
    <div className="flo-live" role="group" aria-label={t('live.label')}>
      {others.length > 0 && (
        <ul className="flo-live__others">
          {others.map((colleague) => (
            <There key={`${colleague.name} ${colleague.since}`} colleague={colleague} />
          ))}
        </ul>
      )}
      {changed && (
        <p className="flo-live__changed" ref={keepsFocus}>
          <strong>{changeWords(held, overview.today, t)}</strong>{' '}
          <CommandButton command={takeInCommand} />
        </p>
      )}
    </div>
  );
}
