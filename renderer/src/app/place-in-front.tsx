import { useEffect } from 'react';
import { useStore } from 'zustand';
import { OverridesPlace } from '../access/overrides-place.tsx';
import { TasksPlace } from '../access/tasks-place.tsx';
import { CitizenPlace } from '../citizen/citizen-place.tsx';
import { ListsPlace } from '../find-gp/lists-place.tsx';
import { MyLookupsPlace } from '../privacy/my-lookups-place.tsx';
import { PatternsPlace } from '../privacy/patterns-place.tsx';
import { PersonSearchPlace } from '../person-search/person-search-place.tsx';
import { StartPlace } from '../start/start-place.tsx';
import { keepFocus } from '../ui/focus.ts';
import { useServices } from './services-context.tsx';

/** What the window shows under the tabs. */
export function PlaceInFront() {
  const { workspace } = useServices();
  const { place, tabs } = useStore(workspace.store);
  useEffect(keepFocus, [place]);
  if (place === 'personSearch') return <PersonSearchPlace />;
  if (place === 'lists') return <ListsPlace />;
  if (place === 'tasks') return <TasksPlace />;
  if (place === 'overrides') return <OverridesPlace />;
  if (place === 'myLookups') return <MyLookupsPlace />;
  if (place === 'patterns') return <PatternsPlace />;
  const tab = place === 'start' ? undefined : tabs.find(({ id }) => id === place.tab);
  return tab === undefined ? <StartPlace /> : <CitizenPlace key={tab.id} tab={tab} />;
}
