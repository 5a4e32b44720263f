import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { commands } from '../commands/command.ts';
import { openAdding, openMemberships } from './membership-actions.ts';

const onPerson = {
  group: 'onPerson',
  keys: [],
  scope: 'everywhere',
  when: (app: AppServices) => openTab(app) !== undefined,
  undo: 'view',
  reach: 'palette',
} as const;

/** Who may choose a list at the university. */
export const membershipCommands = commands([
  {
    ...onPerson,
    id: 'memberships.open',
    operation: 'membership.list',
    label: 'commands.showMemberships',
    perform: openMemberships,
    audit: 'person.memberships.open',
  },
  {
    ...onPerson,
    id: 'memberships.add',
    operation: 'membership.add',
    label: 'commands.addMembership',
    perform: openAdding,
    audit: 'person.memberships.ask',
  },
]);
