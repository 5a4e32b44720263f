import type { OutboxItem } from '#contract/workspace/outbox.ts';
import type { AppServices } from '../app/services.ts';
import { openById } from '../citizen/open-citizen.ts';
import { command, type Command } from '../commands/command.ts';
import { copyWords, dismiss, retryNow, showOutbox, tryAnew, undoHeld } from './outbox-actions.ts';
import { rememberedOutbox } from './outbox-state.ts';
import { markedItem, outboxView } from './outbox-view.ts';
import { canTryAnew } from './try-anew.ts';

const marked = (app: AppServices): OutboxItem | undefined =>
  markedItem(rememberedOutbox(app), outboxView.getState());

/** A command for the row one stands on. */
const onMarked = (
  perform: (app: AppServices, item: OutboxItem) => Promise<void> | void,
): Command['perform'] => {
  return (app) => {
    const item = marked(app);
    if (item !== undefined) void perform(app, item);
  };
};

const isThere = (app: AppServices): boolean => app.workspace.state.place === 'outbox';

/** Shows what is on its way. */
export const showOutboxCommand = command({
  id: 'outbox.show',
  label: 'commands.showOutbox',
  group: 'everywhere',
  keys: ['Ctrl+Shift+O'],
  scope: 'everywhere',
  perform: showOutbox,
  audit: 'workspace.outbox.show',
  undo: 'view',
  reach: 'both',
});

export const undoItemCommand = command({
  id: 'outbox.undo',
  label: 'commands.undoKept',
  group: 'inLists',
  keys: ['A'],
  scope: 'outbox',
  when: (app) => isThere(app) && marked(app)?.canUndo === true,
  perform: onMarked(undoHeld),
  audit: 'outbox.undo',
  undo: 'none',
  reach: 'control',
});

export const retryItemCommand = command({
  id: 'outbox.retry',
  label: 'commands.retryKept',
  group: 'inLists',
  keys: ['P'],
  scope: 'outbox',
  when: (app) => isThere(app) && marked(app)?.canRetry === true,
  perform: onMarked(retryNow),
  audit: 'outbox.retry',
  undo: 'none',
  reach: 'control',
});

export const anewItemCommand = command({
  id: 'outbox.anew',
  label: 'commands.tryKeptAnew',
  group: 'inLists',
  keys: ['N'],
  scope: 'outbox',
  when: (app) => isThere(app) && canTryAnew(marked(app)),
  perform: onMarked(tryAnew),
  audit: 'outbox.try-anew',
  undo: 'view',
  reach: 'control',
});

export const copyWordsCommand = command({
  id: 'outbox.copy-words',
  label: 'commands.copyKeptWords',
  group: 'inLists',
  keys: ['K'],
  scope: 'outbox',
  when: (app) => isThere(app) && (marked(app)?.words.length ?? 0) > 0,
  perform: onMarked(copyWords),
  audit: 'outbox.copy-words',
  undo: 'view',
  reach: 'control',
});

export const dismissItemCommand = command({
  id: 'outbox.dismiss',
  label: 'commands.dismissKept',
  group: 'inLists',
  keys: ['F'],
  scope: 'outbox',
  when: (app) => isThere(app) && marked(app)?.canDismiss === true,
  perform: onMarked(dismiss),
  audit: 'outbox.dismiss',
  undo: 'none',
  reach: 'control',
});

export const openItemCommand = command({
  id: 'outbox.open-person',
  label: 'commands.openPerson',
  group: 'inLists',
  keys: [],
  scope: 'outbox',
  when: (app) => isThere(app) && marked(app)?.citizenId != null,
  perform: onMarked((app, { citizenId }) => {
    if (citizenId !== null) openById(app, citizenId);
  }),
  audit: 'outbox.open-person',
  undo: 'view',
  reach: 'control',
});

export const outboxCommands: readonly Command[] = [
  showOutboxCommand,
  undoItemCommand,
  retryItemCommand,
  anewItemCommand,
  copyWordsCommand,
  dismissItemCommand,
  openItemCommand,
];
