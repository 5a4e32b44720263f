import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { commands } from '../commands/command.ts';
import { focusRegion } from '../ui/focus.ts';
import type { PrivacyView } from './privacy-view.ts';
import { printReport } from './report-actions.ts';

const hasCitizen = (app: AppServices): boolean => openTab(app) !== undefined;

function show(app: AppServices, page: PrivacyView['page']): void {
  openTab(app)?.tab.privacy.setState({ page });
  focusRegion(page === 'none' ? 'main' : 'report');
}

function ask(app: AppServices, dialog: PrivacyView['dialog']): void {
  openTab(app)?.tab.privacy.setState({ dialog });
}

const common = { keys: [], scope: 'everywhere', undo: 'view', reach: 'palette' } as const;

/** Who has seen whom, what FLO holds, and what of it can be put right or removed. */
export const privacyCommands = commands([
  {
    ...common,
    id: 'privacy.my-lookups',
    label: 'commands.myLookups',
    group: 'everywhere',
    operation: 'audit.mine',
    perform: ({ workspace }) => {
      workspace.show('myLookups');
      focusRegion('lookups');
    },
    audit: 'audit.mine.open',
  },
  {
    ...common,
    id: 'privacy.patterns',
    label: 'commands.patterns',
    group: 'everywhere',
    operation: 'audit.patterns',
    perform: ({ workspace }) => {
      workspace.show('patterns');
      focusRegion('patterns');
    },
    audit: 'audit.patterns.open',
  },
  {
    ...common,
    id: 'privacy.seen',
    label: 'commands.whoHasSeen',
    group: 'onPerson',
    operation: 'audit.ofCitizen',
    when: hasCitizen,
    perform: (app) => show(app, 'seen'),
    audit: 'audit.of-citizen.open',
  },
  {
    ...common,
    id: 'privacy.report',
    label: 'commands.accessReport',
    group: 'onPerson',
    operation: 'privacy.accessReport',
    when: hasCitizen,
    perform: (app) => show(app, 'report'),
    audit: 'privacy.access-report.open',
  },
  {
    ...common,
    id: 'privacy.rectify',
    label: 'commands.rectify',
    group: 'onPerson',
    operation: 'privacy.rectify',
    when: hasCitizen,
    perform: (app) => ask(app, 'rectify'),
    audit: 'privacy.rectify.ask',
  },
  {
    ...common,
    id: 'privacy.deidentify',
    label: 'commands.deidentify',
    group: 'onPerson',
    operation: 'privacy.deidentify',
    when: hasCitizen,
    perform: (app) => ask(app, 'deidentify'),
    audit: 'privacy.deidentify.ask',
  },
  {
    ...common,
    id: 'privacy.print',
    label: 'commands.printReport',
    group: 'onPerson',
    keys: ['Ctrl+P'],
    operation: 'audit.record',
    when: hasCitizen,
    perform: printReport,
    audit: 'privacy.report.print',
    reach: 'both',
  },
  {
    ...common,
    id: 'privacy.back',
    label: 'commands.backToPerson',
    group: 'onPerson',
    keys: ['Escape'],
    scope: 'report',
    perform: (app) => show(app, 'none'),
    audit: 'privacy.report.close',
    reach: 'control',
  },
]);
