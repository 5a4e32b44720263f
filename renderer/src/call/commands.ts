import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { command, type Command } from '../commands/command.ts';
import { focusPanel } from '../ui/focus.ts';
import { callbackActions, callbacksCommand } from './callbacks/callback-commands.ts';
import {
  backToCall,
  callInFront,
  discardCall,
  goToNote,
  joinCall,
  leaveCall,
  nextCall,
  partInFront,
  startAnotherCall,
  startOrWrapUp,
} from './call-actions.ts';
import { isWorthKeeping } from './calls.ts';
import { recordCall } from './record-call.ts';
import { openChooser } from './standard-texts/choose-text.ts';

const inCall = (app: AppServices): boolean => app.calls.current !== undefined;
const wrappingUp = (app: AppServices): boolean =>
  callInFront(app)?.view.getState().step === 'wrapUp';

const onCall = {
  operation: 'call.record',
  group: 'everywhere',
  scope: 'everywhere',
  undo: 'view',
} as const;

/** Begins a call, or brings it to its end. */
export const callCommand = command({
  ...onCall,
  id: 'call.start',
  label: 'commands.startCall',
  keys: ['F9'],
  perform: startOrWrapUp,
  audit: 'call.start',
  // Its name is not what it does during a call: the palette has the two below.
  reach: 'control',
});

/** The same key where a call is open, by its other name. */
export const wrapUpCommand = command({
  ...onCall,
  id: 'call.wrap-up',
  label: 'commands.wrapUpCall',
  keys: [],
  when: inCall,
  perform: startOrWrapUp,
  audit: 'call.wrap-up',
  reach: 'both',
});

export const newCallCommand = command({
  ...onCall,
  id: 'call.new',
  label: 'commands.newCall',
  keys: ['Shift+F9'],
  perform: startAnotherCall,
  audit: 'call.new',
  reach: 'both',
});

export const recordCallCommand = command({
  ...onCall,
  id: 'call.record',
  label: 'commands.recordCall',
  keys: ['Ctrl+Enter'],
  scope: 'wrapUp',
  when: wrappingUp,
  perform: (app) => void recordCall(app),
  audit: 'person.call.record',
  undo: 'compensated',
  reach: 'control',
});

export const backToCallCommand = command({
  ...onCall,
  id: 'call.back',
  label: 'commands.backToCall',
  keys: ['Escape'],
  scope: 'wrapUp',
  when: wrappingUp,
  perform: backToCall,
  audit: 'call.back',
  reach: 'control',
});

export const discardCallCommand = command({
  ...onCall,
  id: 'call.discard',
  label: 'commands.discardCall',
  keys: [],
  when: inCall,
  perform: discardCall,
  audit: 'call.discard',
  undo: 'none',
  reach: 'both',
});

export const joinCallCommand = command({
  ...onCall,
  id: 'call.join',
  label: 'commands.joinCall',
  group: 'onPerson',
  keys: [],
  when: (app) => {
    const tab = app.workspace.activeTab;
    return inCall(app) && tab !== undefined && app.calls.ofTab(tab.id) === undefined;
  },
  perform: joinCall,
  audit: 'call.join',
  reach: 'both',
});

const leaveCallCommand = command({
  ...onCall,
  id: 'call.leave',
  label: 'commands.leaveCall',
  group: 'onPerson',
  keys: [],
  when: (app) => {
    const part = partInFront(app);
    return part !== undefined && !isWorthKeeping(part);
  },
  perform: (app) => {
    const part = partInFront(app);
    if (part !== undefined) leaveCall(app, part);
  },
  audit: 'call.leave',
  reach: 'palette',
});

const nextCallCommand = command({
  ...onCall,
  id: 'call.next',
  label: 'commands.nextCall',
  keys: [],
  when: (app) => app.calls.store.getState().calls.length > 1,
  perform: nextCall,
  audit: 'call.next',
  reach: 'palette',
});

const panelCommand = command({
  id: 'panel.6',
  label: 'commands.panel6',
  group: 'onPerson',
  keys: ['Ctrl+6'],
  scope: 'everywhere',
  when: (app) => app.workspace.activeTab !== undefined || inCall(app),
  perform: (app) => {
    if (openTab(app) === undefined && inCall(app)) goToNote(app);
    else focusPanel(6);
  },
  audit: 'workspace.panel.call',
  undo: 'view',
  reach: 'palette',
});

const noteCommand = command({
  ...onCall,
  id: 'call.note',
  label: 'commands.callNote',
  keys: ['Ctrl+J'],
  when: inCall,
  perform: goToNote,
  audit: 'call.note',
  reach: 'palette',
});

/** Opens the standard texts, for the note that had focus last. */
const standardTextsCommand = command({
  ...onCall,
  id: 'texts.choose',
  label: 'commands.standardTexts',
  keys: ['Ctrl+M'],
  perform: openChooser,
  audit: 'texts.choose',
  reach: 'both',
});

const suggestCommand = command({
  ...onCall,
  id: 'texts.suggest',
  label: 'commands.suggestTexts',
  keys: ['Ctrl+ '],
  scope: 'note',
  perform: ({ note }) => note.getState().handle?.suggestAll(),
  audit: 'texts.suggest',
  reach: 'control',
});

export const callCommands: readonly Command[] = [
  callCommand,
  wrapUpCommand,
  newCallCommand,
  recordCallCommand,
  backToCallCommand,
  discardCallCommand,
  joinCallCommand,
  leaveCallCommand,
  nextCallCommand,
  panelCommand,
  noteCommand,
  standardTextsCommand,
  suggestCommand,
  callbacksCommand,
  ...callbackActions,
];
