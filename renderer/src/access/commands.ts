import { command, type Command } from '../commands/command.ts';
import { focusRegion } from '../ui/focus.ts';
import type { CommonPlace, Workspace } from '../workspace/workspace.ts';
import { actionAt, citizenOf, takeAction } from './access-actions.ts';

const stepLabels = [
  'commands.alternative1',
  'commands.alternative2',
  'commands.alternative3',
] as const;

/** The first, second and third thing to do about a record that is shut. */
const stepCommands = stepLabels.map((label, at) =>
  command({
    id: `access.step-${at + 1}`,
    label,
    group: 'onPerson',
    keys: [`${at + 1}`],
    scope: 'denied',
    when: (app) => actionAt(app, at) !== undefined,
    perform: (app) => {
      const action = actionAt(app, at);
      if (action !== undefined) takeAction(app, action);
    },
    audit: 'person.denied.step',
    undo: 'view',
    reach: 'control',
  }),
);

/** Leaves what the call is about to a colleague, whether the record is open or shut. */
const handOverCommand = command({
  id: 'access.hand-over',
  label: 'commands.handOver',
  group: 'onPerson',
  keys: [],
  scope: 'everywhere',
  operation: 'task.handOver',
  when: ({ workspace }) =>
    workspace.activeTab !== undefined && citizenOf(workspace.activeTab) !== undefined,
  perform: (app) => takeAction(app, 'handOver'),
  audit: 'person.hand-over.open',
  undo: 'view',
  reach: 'palette',
});

function showList(workspace: Workspace, place: CommonPlace): void {
  workspace.show(place);
  focusRegion('main');
}

export const accessCommands: readonly Command[] = [
  ...stepCommands,
  handOverCommand,
  command({
    id: 'tasks.open',
    label: 'commands.showTasks',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'task.list',
    perform: ({ workspace }) => showList(workspace, 'tasks'),
    audit: 'workspace.tasks.open',
    undo: 'view',
    reach: 'both',
  }),
  command({
    id: 'overrides.open',
    label: 'commands.showOverrides',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'access.overrides',
    perform: ({ workspace }) => showList(workspace, 'overrides'),
    audit: 'workspace.overrides.open',
    undo: 'view',
    reach: 'both',
  }),
];
