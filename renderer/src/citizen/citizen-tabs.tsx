import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { WaitingCalls } from '../call/waiting-calls.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { CitizenTabItem } from './citizen-tab-item.tsx';

const newPerson = commandById('person-search.open');

/** The callers' tabs, one colour each. There is no row while nobody is open. */
export function CitizenTabs() {
  const { workspace, calls } = useServices();
  const { t } = useTexts();
  const { tabs, place } = useStore(workspace.store);
  const waiting = useStore(calls.store, (state) =>
    state.calls.some(({ view }) => view.getState().tabs.length === 0),
  );
  if (tabs.length === 0 && !waiting) return null;
  return (
    <nav className="flo-tabs" data-landmark="" aria-label={t('person.tabs.label')}>
      <ul className="flo-tabs__list">
        {tabs.map((tab) => (
          <CitizenTabItem
            key={tab.id}
            tab={tab}
            inFront={typeof place !== 'string' && place.tab === tab.id}
          />
        ))}
        <WaitingCalls />
      </ul>
      <CommandButton command={newPerson}>{t('person.tabs.new')}</CommandButton>
    </nav>
  );
}
