import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { commands } from '../commands/command.ts';
import type { LedgerView } from './ledger-state.ts';

const hasCitizen = (app: AppServices): boolean => openTab(app) !== undefined;

const ask = (app: AppServices, dialog: LedgerView['dialog']): void =>
  openTab(app)?.tab.ledger.setState({ dialog });

const common = {
  group: 'onPerson',
  keys: [],
  scope: 'everywhere',
  when: hasCitizen,
  undo: 'view',
  reach: 'palette',
} as const;

/** Putting right what the register believes of a person. */
export const ledgerCommands = commands([
  {
    ...common,
    id: 'ledger.correct-tie',
    label: 'commands.correctTie',
    operation: 'tie.change',
    perform: (app) => ask(app, 'tie'),
    audit: 'ledger.tie.ask',
  },
  {
    ...common,
    id: 'ledger.change-nin',
    label: 'commands.changeNin',
    operation: 'citizen.changeNin',
    perform: (app) => ask(app, 'nin'),
    audit: 'ledger.nin.ask',
  },
  {
    ...common,
    id: 'ledger.merge',
    label: 'commands.mergeRecords',
    operation: 'citizen.merge',
    perform: (app) => ask(app, 'merge'),
    audit: 'ledger.merge.ask',
  },
]);
