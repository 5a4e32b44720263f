import { command, type Command } from '../../commands/command.ts';
import { focusRegion } from '../../ui/focus.ts';
import { canAct, settleCallback } from './callback-actions.ts';

const onCallback = {
  operation: 'callback.complete',
  group: 'inLists',
  scope: 'callbacks',
  when: canAct,
  undo: 'none',
  reach: 'control',
} as const;

/** What can be done with the marked promise: letters while the list has focus. */
export const callbackActions: readonly Command[] = [
  command({
    ...onCallback,
    id: 'callback.take',
    operation: 'callback.take',
    label: 'commands.takeCallback',
    keys: ['T'],
    perform: (app) => void settleCallback(app, 'taken'),
    audit: 'callback.take',
    undo: 'compensated',
  }),
  command({
    ...onCallback,
    id: 'callback.done',
    label: 'commands.callbackDone',
    keys: ['U'],
    perform: (app) => void settleCallback(app, 'done'),
    audit: 'callback.done',
  }),
  command({
    ...onCallback,
    id: 'callback.not-reached',
    label: 'commands.callbackNotReached',
    keys: ['I'],
    perform: (app) => void settleCallback(app, 'notReached'),
    audit: 'callback.not-reached',
  }),
  command({
    ...onCallback,
    id: 'callback.release',
    label: 'commands.callbackReleased',
    keys: ['L'],
    perform: (app) => void settleCallback(app, 'released'),
    audit: 'callback.release',
    undo: 'compensated',
  }),
  command({
    ...onCallback,
    id: 'callback.cancel',
    label: 'commands.callbackCancelled',
    keys: [],
    perform: (app) => void settleCallback(app, 'cancelled'),
    audit: 'callback.cancel',
  }),
];

/** What the unit has promised. */
export const callbacksCommand = command({
  id: 'callbacks.open',
  operation: 'callback.list',
  label: 'commands.showCallbacks',
  group: 'everywhere',
  keys: [],
  scope: 'everywhere',
  perform: ({ workspace }) => {
    workspace.show('callbacks');
    focusRegion('main');
  },
  audit: 'workspace.callbacks.open',
  undo: 'view',
  reach: 'both',
});
