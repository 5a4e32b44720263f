import { command, type Command } from '../commands/command.ts';
import { focusRegion } from '../ui/focus.ts';
import type { CommonPlace, Workspace } from '../workspace/workspace.ts';
import { wanted } from './start-run.ts';

function showPlace(workspace: Workspace, place: CommonPlace): void {
  workspace.show(place);
  focusRegion('main');
}

/** What runs by itself, and the events that somebody must settle. */
export const runCommands: readonly Command[] = [
  command({
    id: 'runs.open',
    label: 'commands.showRuns',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'job.runs',
    perform: ({ workspace }) => showPlace(workspace, 'runs'),
    audit: 'workspace.runs.open',
    undo: 'view',
    reach: 'both',
  }),
  command({
    id: 'runs.start-nightly',
    label: 'commands.startNightly',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'job.start',
    when: ({ workspace }) => workspace.state.place === 'runs',
    perform: () => wanted.setState({ kind: 'nightly' }),
    audit: 'runs.nightly.start',
    undo: 'none',
    reach: 'both',
  }),
  command({
    id: 'runs.start-monthly',
    label: 'commands.startMonthly',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'job.start',
    when: ({ workspace }) => workspace.state.place === 'runs',
    perform: () => wanted.setState({ kind: 'monthly' }),
    audit: 'runs.monthly.start',
    undo: 'none',
    reach: 'both',
  }),
  command({
    id: 'exceptions.open',
    label: 'commands.showExceptions',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'registerEvent.exceptions',
    perform: ({ workspace }) => showPlace(workspace, 'exceptions'),
    audit: 'workspace.exceptions.open',
    undo: 'view',
    reach: 'both',
  }),
];
