import type { AppServices } from '../app/services.ts';
import { command, commands, type CommandLabel } from '../commands/command.ts';
import { translator } from '#texts/translator.ts';
import { isAnonymised } from '../anonymity/anonymity.ts';
import { recordLeaving } from '../privacy/record.ts';
import { announce } from '../ui/announcer.ts';
import { copyText } from '../ui/copy-text.ts';
import { focusedColumn, focusedPanel, focusPanel, focusRegion } from '../ui/focus.ts';
import { openIdentity } from './active-citizen.ts';
import { stepWidth } from './column-widths.ts';
import { closeCitizen, overviewQuery, rememberedOverview } from './open-citizen.ts';

const PANELS: readonly number[] = [1, 2, 3, 4, 6];
const hasCitizen = (app: AppServices): boolean => openIdentity(app) !== undefined;
const hasTabs = ({ workspace }: AppServices): boolean => workspace.state.tabs.length > 0;

/** From no panel, forwards leads to the first and backwards to the last. */
function stepPanel(by: 1 | -1): void {
  const at = PANELS.indexOf(focusedPanel());
  const next = at < 0 && by < 0 ? -1 : at + by;
  focusPanel(PANELS.at(next % PANELS.length) ?? 1);
}

function stepTab(app: AppServices, by: 1 | -1): void {
  app.workspace.step(by);
  focusRegion('main');
}

function copyNin(app: AppServices): void {
  const open = openIdentity(app);
  const nin = open && rememberedOverview(app, open.citizenId)?.person.nins[0]?.nin;
  if (open === undefined || nin === undefined) return;
  const t = translator(app.preferences.getState().language);
  if (isAnonymised(app)) return announce(app.announcer, t('anonymity.notCopied'));
  // What cannot be written down is not copied.
  void recordLeaving(app, open.citizenId, 'copy', 'person.nin')
    .then(
      () => copyText(nin),
      () => false,
    )
    .then((done) =>
      announce(app.announcer, done ? t('common.copied') : t('errors.clipboard.title')),
    );
}

function refresh(app: AppServices): void {
  const open = openIdentity(app);
  if (open === undefined) return;
  void app.queryClient.invalidateQueries(overviewQuery(app, open.citizenId));
}

/** Panels that are always there, with what going to them is called. Panel 6 is the call's own. */
const panels: readonly (readonly [number, CommandLabel, string])[] = [
  [1, 'commands.panel1', 'gp'],
  [2, 'commands.panel2', 'history'],
  [3, 'commands.panel3', 'switching'],
  [4, 'commands.panel4', 'waiting-list'],
];

/** Panel 3 is there without a person too: the list of GPs. */
function goToPanel(app: AppServices, number: number): void {
  if (number === 3 && app.workspace.activeTab === undefined) {
    app.workspace.show('lists');
    focusRegion('gp-filter');
    return;
  }
  focusPanel(number);
}

const panelCommands = panels.map(([number, label, name]) =>
  command({
    id: `panel.${number}`,
    label,
    group: 'onPerson',
    keys: [`Ctrl+${number}`],
    scope: 'everywhere',
    when: (app) => number === 3 || app.workspace.activeTab !== undefined,
    perform: (app) => goToPanel(app, number),
    audit: `workspace.panel.${name}`,
    undo: 'view',
    reach: 'palette',
  }),
);

/** Commands about open people: tabs, panels, and what can be taken from the header. */
export const citizenCommands = commands([
  ...panelCommands,
  {
    id: 'panel.next',
    label: 'commands.nextPanel',
    group: 'onPerson',
    keys: ['Ctrl+.'],
    scope: 'everywhere',
    when: hasCitizen,
    perform: () => stepPanel(1),
    repeats: true,
    audit: 'workspace.panel.next',
    undo: 'view',
    reach: 'palette',
  },
  {
    id: 'panel.previous',
    label: 'commands.previousPanel',
    group: 'onPerson',
    keys: ['Ctrl+,'],
    scope: 'everywhere',
    when: hasCitizen,
    perform: () => stepPanel(-1),
    repeats: true,
    audit: 'workspace.panel.previous',
    undo: 'view',
    reach: 'palette',
  },
  ...([1, -1] as const).map((by) =>
    command({
      id: by === 1 ? 'column.wider' : 'column.narrower',
      label: by === 1 ? 'commands.widerColumn' : 'commands.narrowerColumn',
      group: 'onPerson',
      keys: [by === 1 ? 'Alt+Shift+ArrowRight' : 'Alt+Shift+ArrowLeft'],
      scope: 'everywhere',
      when: hasCitizen,
      perform: ({ preferences }) =>
        preferences.setState(({ columns }) => ({
          columns: stepWidth(columns, focusedColumn(), by),
        })),
      repeats: true,
      audit: 'workspace.column.resize',
      undo: 'view',
      reach: 'palette',
    }),
  ),
  {
    id: 'tab.next',
    label: 'commands.nextTab',
    group: 'onPerson',
    keys: ['Ctrl+Tab', 'F7'],
    scope: 'everywhere',
    when: hasTabs,
    perform: (app) => stepTab(app, 1),
    repeats: true,
    audit: 'workspace.tab.next',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'tab.previous',
    label: 'commands.previousTab',
    group: 'onPerson',
    keys: ['Ctrl+Shift+Tab', 'Shift+F7'],
    scope: 'everywhere',
    when: hasTabs,
    perform: (app) => stepTab(app, -1),
    repeats: true,
    audit: 'workspace.tab.previous',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'tab.close',
    label: 'commands.closePerson',
    group: 'onPerson',
    keys: ['Ctrl+W', 'Ctrl+Shift+X'],
    scope: 'everywhere',
    when: ({ workspace }) => workspace.activeTab !== undefined,
    perform: (app) => {
      const tab = app.workspace.activeTab;
      if (tab !== undefined) closeCitizen(app, tab);
    },
    audit: 'workspace.tab.close',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'citizen.copy-nin',
    label: 'commands.copyId',
    group: 'onPerson',
    keys: ['Ctrl+Shift+C'],
    scope: 'everywhere',
    when: hasCitizen,
    perform: copyNin,
    audit: 'person.nin.copy',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'citizen.refresh',
    operation: 'citizen.overview',
    label: 'commands.refreshPanel',
    group: 'onPerson',
    keys: [],
    scope: 'everywhere',
    when: hasCitizen,
    perform: refresh,
    audit: 'person.overview.refresh',
    undo: 'view',
    reach: 'palette',
  },
]);
