import { commands } from '../commands/command.ts';
import { leaveTravel } from '../time-travel/leave-travel.ts';
import { focusNextLandmark, focusRegion, focusSearch } from '../ui/focus.ts';
import type { AppServices } from './services.ts';

/** Goes to the search field with its text marked, and shows what can be found. */
function openPalette({ palette }: AppServices): void {
  palette.setState({ open: true });
  focusSearch();
}

/** The form of the dialog in front, if that is what it holds. */
function openForm(): HTMLFormElement | undefined {
  return [...document.querySelectorAll<HTMLFormElement>('dialog[open] form')].at(-1);
}

/** Commands that belong to the window and to no person. */
export const appCommands = commands([
  {
    id: 'palette.open',
    label: 'commands.openPalette',
    group: 'everywhere',
    keys: ['Ctrl+K'],
    scope: 'everywhere',
    perform: openPalette,
    audit: 'workspace.palette.open',
    undo: 'view',
    reach: 'control',
  },
  {
    id: 'help.open',
    label: 'commands.help',
    group: 'everywhere',
    keys: ['F1'],
    scope: 'everywhere',
    perform: ({ dialog }) => dialog.setState({ open: 'help' }),
    audit: 'workspace.help.open',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'landmark.next',
    label: 'commands.nextLandmark',
    group: 'everywhere',
    keys: ['F6'],
    scope: 'everywhere',
    perform: () => focusNextLandmark(1),
    repeats: true,
    audit: 'workspace.landmark.next',
    undo: 'view',
    reach: 'palette',
  },
  {
    id: 'landmark.previous',
    label: 'commands.previousLandmark',
    group: 'everywhere',
    keys: ['Shift+F6'],
    scope: 'everywhere',
    perform: () => focusNextLandmark(-1),
    repeats: true,
    audit: 'workspace.landmark.previous',
    undo: 'view',
    reach: 'palette',
  },
  {
    id: 'place.start',
    label: 'commands.startPage',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    when: ({ workspace }) => workspace.state.place !== 'start',
    perform: ({ workspace }) => {
      workspace.show('start');
      focusSearch();
    },
    audit: 'workspace.start.open',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'window.open',
    label: 'commands.newWindow',
    group: 'everywhere',
    keys: ['Ctrl+Shift+N', 'Shift+F8'],
    scope: 'everywhere',
    // Electron's host makes the window itself; a browser hands the new one this one's token.
    perform: () => void window.open('/'),
    audit: 'workspace.window.open',
    undo: 'view',
    reach: 'palette',
  },
  {
    id: 'dialog.confirm',
    label: 'commands.confirmDialog',
    group: 'inDialogs',
    keys: ['Ctrl+Enter'],
    scope: 'dialog',
    when: () => openForm() !== undefined,
    perform: () => openForm()?.requestSubmit(),
    audit: 'workspace.dialog.confirm',
    undo: 'view',
    reach: 'control',
  },
  {
    id: 'step.back',
    label: 'commands.stepBack',
    group: 'everywhere',
    keys: ['Escape'],
    scope: 'everywhere',
    perform: (app) => {
      if (!leaveTravel(app)) focusRegion('main');
    },
    audit: 'workspace.step.back',
    undo: 'view',
    reach: 'palette',
  },
]);
