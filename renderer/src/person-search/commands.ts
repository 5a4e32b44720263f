import { commands } from '../commands/command.ts';
import { focusRegion } from '../ui/focus.ts';

/** Finding people by other things than their number. */
export const personSearchCommands = commands([
  {
    id: 'person-search.open',
    label: 'commands.searchPerson',
    group: 'everywhere',
    keys: ['F3'],
    scope: 'everywhere',
    operation: 'citizen.search',
    perform: ({ workspace }) => {
      workspace.show('personSearch');
      focusRegion('person-search');
    },
    audit: 'person.search.open',
    undo: 'view',
    reach: 'both',
  },
]);
