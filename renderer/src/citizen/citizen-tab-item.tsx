import { listName } from '#texts/names.ts';
import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { useTabColour } from '../call/use-calls.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { focusRegion } from '../ui/focus.ts';
import { useHide } from '../ui/personal.tsx';
import type { CitizenTab, Identity } from '../workspace/citizen-tab.ts';
import { closeCitizen, overviewQuery } from './open-citizen.ts';

/**
 * What is known of the person. Every open tab watches, so that the answer lives as long as the tab
 * and not longer.
 */
function useTabLabel(identity: Identity): string {
  const app = useServices();
  const { t } = useTexts();
  const hide = useHide();
  const known = identity.state === 'open';
  const { data } = useQuery({
    ...overviewQuery(app, (known ? identity.citizenId : '') as never),
    enabled: known,
  });
  if (identity.state === 'denied') return t('denied.tab');
  if (identity.state === 'failed') {
    const unknown = identity.failure.code === 'citizen.unknown';
    return t(unknown ? 'person.tabs.failed' : 'person.tabs.notFetched');
  }
  if (data === undefined) return t('person.tabs.unnamed');
  return hide(`${listName(data.person.name)} ${data.person.ageYears}`);
}

interface CitizenTabItemProps {
  readonly tab: CitizenTab;
  readonly inFront: boolean;
}

/** One caller's tab: comes in front when chosen, and closes by its own button. */
export function CitizenTabItem({ tab, inFront }: CitizenTabItemProps) {
  const app = useServices();
  const { t } = useTexts();
  const identity = useStore(tab.identity);
  const label = useTabLabel(identity);
  const colour = useTabColour(tab);
  const bringInFront = (): void => {
    app.workspace.activate(tab.id);
    focusRegion('main');
  };
  return (
    <li className={`flo-tab flo-caller--${colour} ${inFront ? 'flo-tab--front' : ''}`}>
      <button
        type="button"
        className="flo-tab__name"
        aria-current={inFront ? 'page' : undefined}
        title={label}
        onClick={bringInFront}
      >
        {label}
      </button>
      <button
        type="button"
        className="flo-tab__close"
        aria-label={t('person.tabs.close', { name: label })}
        onClick={() => closeCitizen(app, tab)}
      >
        ×
      </button>
    </li>
  );
}
