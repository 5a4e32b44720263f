import { useEffect } from 'react';
import { useStore } from 'zustand';
import { OverridesPlace } from '../access/overrides-place.tsx';
import { TasksPlace } from '../access/tasks-place.tsx';
import { AgreementPlace } from '../agreements/agreement-place.tsx';
import { AllocationPlace } from '../allocation/allocation-place.tsx';
import { CallbacksPlace } from '../call/callbacks/callbacks-place.tsx';
import { CitizenPlace } from '../citizen/citizen-place.tsx';
import { ListsPlace } from '../find-gp/lists-place.tsx';
import { MyLookupsPlace } from '../privacy/my-lookups-place.tsx';
import { PatternsPlace } from '../privacy/patterns-place.tsx';
import { OutagesPlace } from '../outages/outages-place.tsx';
import { OutboxPlace } from '../outbox/outbox-place.tsx';
import { PersonSearchPlace } from '../person-search/person-search-place.tsx';
import { ExceptionsPlace } from '../runs/exceptions-place.tsx';
import { RunsPlace } from '../runs/runs-place.tsx';
import { StartPlace } from '../start/start-place.tsx';
import { SimulatorPlace } from '../waiting-list/simulator-place.tsx';
import { keepFocus } from '../ui/focus.ts';
import { ListTravelPlace } from '../time-travel/list-travel-place.tsx';
import { useServices } from './services-context.tsx';

/** What the window shows under the tabs. */
export function PlaceInFront() {
  const { workspace } = useServices();
  const { place, tabs } = useStore(workspace.store);
  useEffect(keepFocus, [place]);
  if (place === 'personSearch') return <PersonSearchPlace />;
  if (place === 'lists') return <ListsPlace />;
  if (place === 'agreement') return <AgreementPlace />;
  if (place === 'tasks') return <TasksPlace />;
  if (place === 'callbacks') return <CallbacksPlace />;
  if (place === 'overrides') return <OverridesPlace />;
  if (place === 'myLookups') return <MyLookupsPlace />;
  if (place === 'patterns') return <PatternsPlace />;
  if (place === 'waitingLists') return <SimulatorPlace />;
  if (place === 'timeTravel') return <ListTravelPlace />;
  if (place === 'runs') return <RunsPlace />;
  if (place === 'exceptions') return <ExceptionsPlace />;
  if (place === 'allocation') return <AllocationPlace />;
  if (place === 'outages') return <OutagesPlace />;
  if (place === 'outbox') return <OutboxPlace />;
  const tab = place === 'start' ? undefined : tabs.find(({ id }) => id === place.tab);
  return tab === undefined ? <StartPlace /> : <CitizenPlace key={tab.id} tab={tab} />;
}
