import { commands } from '../commands/command.ts';

/** How the local copy of reference data is doing. */
export const referenceCommands = commands([
  {
    id: 'reference.freshness',
    label: 'commands.freshness',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    perform: ({ dialog }) => dialog.setState({ open: 'freshness' }),
    audit: 'workspace.reference.freshness',
    undo: 'view',
    reach: 'both',
  },
]);
