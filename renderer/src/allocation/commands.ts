import { openTab } from '../citizen/active-citizen.ts';
import { commands } from '../commands/command.ts';
import { focusRegion } from '../ui/focus.ts';
import { settingOnPage } from './allocation-actions.ts';
import { askLetter } from './allocation-state.ts';
import { dutyOnPage, openSuspension } from './duty-actions.ts';
import { askDuty } from './duty-state.ts';

/** What a municipality asks of allocation, and what the nights have decided for a person. */
export const allocationCommands = commands([
  {
    id: 'allocation.open',
    label: 'commands.showAllocation',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'allocation.setting',
    perform: ({ workspace }) => {
      workspace.show('allocation');
      focusRegion('main');
    },
    audit: 'workspace.allocation.open',
    undo: 'view',
    reach: 'palette',
  },
  {
    id: 'allocation.register',
    label: 'commands.registerLetter',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'allocation.changeSetting',
    when: (app) => settingOnPage(app) !== undefined,
    perform: (app) => {
      const setting = settingOnPage(app);
      if (setting !== undefined) askLetter(setting);
    },
    audit: 'allocation.letter.ask',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'allocation.suspend',
    label: 'commands.suspendDuty',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'allocation.changeDuty',
    when: (app) => dutyOnPage(app) !== undefined,
    perform: () => askDuty('suspend'),
    audit: 'allocation.duty.suspend',
    undo: 'compensated',
    reach: 'both',
  },
  {
    id: 'allocation.resume',
    label: 'commands.resumeDuty',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'allocation.changeDuty',
    when: (app) => openSuspension(dutyOnPage(app)) !== undefined,
    perform: () => askDuty('resume'),
    audit: 'allocation.duty.resume',
    undo: 'none',
    reach: 'both',
  },
  {
    id: 'allocation.of-citizen',
    label: 'commands.showAllocations',
    group: 'onPerson',
    keys: [],
    scope: 'everywhere',
    operation: 'allocation.ofCitizen',
    // Whoever has been given a list asks why it became this one.
    when: (app) => openTab(app) !== undefined,
    perform: (app) => openTab(app)?.tab.allocations.setState({ open: true }),
    audit: 'person.allocations.open',
    undo: 'view',
    reach: 'both',
  },
]);
