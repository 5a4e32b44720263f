import type { StoreApi } from 'zustand/vanilla';
import type { AppServices } from '../app/services.ts';
import { commands } from '../commands/command.ts';
import { defaultView, type FindGPView } from './find-gp-view.ts';

/** The list of GPs on screen: the person's own, or the one without a person. */
export function viewOnScreen(app: AppServices): StoreApi<FindGPView> | undefined {
  const { workspace, generalFindGp, queueFindGp } = app;
  const { place } = workspace.state;
  if (place === 'lists') return generalFindGp;
  return place === 'waitingLists' ? queueFindGp : workspace.activeTab?.findGp;
}

const hasList = (app: AppServices): boolean => viewOnScreen(app) !== undefined;

/** Narrowing and widening the list of GPs; they work while typing in its filter. */
export const findGPCommands = commands([
  {
    id: 'find-gp.free-only',
    label: 'commands.toggleFreeOnly',
    group: 'onPerson',
    keys: ['Ctrl+Shift+L'],
    scope: 'everywhere',
    when: hasList,
    perform: (app) =>
      viewOnScreen(app)?.setState(({ onlyFreePlaces }) => ({ onlyFreePlaces: !onlyFreePlaces })),
    audit: 'list.filter.free',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'find-gp.reset',
    label: 'commands.resetFilters',
    group: 'onPerson',
    keys: ['Ctrl+Shift+U'],
    scope: 'everywhere',
    when: hasList,
    perform: (app) => viewOnScreen(app)?.setState(defaultView),
    audit: 'list.filter.reset',
    undo: 'view',
    reach: 'both',
  },
]);
