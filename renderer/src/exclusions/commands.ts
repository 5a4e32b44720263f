import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { commands } from '../commands/command.ts';
import { openExclusions, openRegistration } from './exclusion-actions.ts';

const onPerson = {
  group: 'onPerson',
  keys: [],
  scope: 'everywhere',
  when: (app: AppServices) => openTab(app) !== undefined,
  undo: 'view',
  reach: 'palette',
} as const;

/** Municipalities' decisions that somebody is moved away from a doctor. */
export const exclusionCommands = commands([
  {
    ...onPerson,
    id: 'exclusions.open',
    operation: 'exclusion.list',
    label: 'commands.showExclusions',
    perform: openExclusions,
    audit: 'person.exclusions.open',
  },
  {
    ...onPerson,
    id: 'exclusions.register',
    operation: 'exclusion.register',
    label: 'commands.registerExclusion',
    perform: openRegistration,
    audit: 'person.exclusions.ask',
  },
]);
