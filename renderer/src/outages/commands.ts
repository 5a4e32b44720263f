import { commands } from '../commands/command.ts';
import { focusRegion } from '../ui/focus.ts';
import { outageClock } from './outage-clock.ts';
import { askOutage } from './outage-actions.ts';

/** Outages: what is registered, and registering one. */
export const outageCommands = commands([
  {
    id: 'outages.open',
    label: 'commands.showOutages',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'outage.list',
    perform: ({ workspace }) => {
      workspace.show('outages');
      focusRegion('main');
    },
    audit: 'workspace.outages.open',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'outages.register',
    label: 'commands.registerOutage',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'outage.register',
    when: ({ workspace }) => workspace.state.place === 'outages',
    perform: (app) => askOutage(outageClock(app)),
    audit: 'outages.register.ask',
    undo: 'view',
    reach: 'both',
  },
]);
