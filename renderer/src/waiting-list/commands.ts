import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { command, type Command } from '../commands/command.ts';
import { focusRegion } from '../ui/focus.ts';
import { openOptingOut } from './opting-out-actions.ts';
import {
  askToJoin,
  askToLeave,
  askWaitingOutcome,
  chosenRow,
  confirmWaiting,
  explainPlace,
  overviewOnScreen,
  showPlace,
  undoableOnScreen,
  undoWaiting,
} from './waiting-actions.ts';
import { hasPlace } from './waiting-state.ts';

const waits = (app: AppServices): boolean => (overviewOnScreen(app)?.waiting ?? null) !== null;

const hasPlaceNow = (app: AppServices): boolean => {
  const open = openTab(app);
  return open !== undefined && hasPlace(open.tab.waiting.getState(), waits(app));
};

const stepIs = (app: AppServices, step: string): boolean =>
  openTab(app)?.tab.waiting.getState().step === step;

const onPerson = { group: 'onPerson', keys: [], scope: 'everywhere', reach: 'both' } as const;

/** Asks whether the person shall wait for the chosen list. */
export const joinQueueCommand = command({
  ...onPerson,
  id: 'waiting.join',
  operation: 'waitingList.join',
  label: 'commands.joinWaitingList',
  when: (app) => chosenRow(app) !== undefined,
  perform: askToJoin,
  audit: 'person.waiting.ask-join',
  undo: 'view',
});

/** Asks whether the person shall leave the queue. */
export const leaveQueueCommand = command({
  ...onPerson,
  id: 'waiting.leave',
  operation: 'waitingList.leave',
  label: 'commands.leaveWaitingList',
  when: waits,
  perform: askToLeave,
  audit: 'person.waiting.ask-leave',
  undo: 'view',
});

/** What the place means, and who comes before. */
export const explainQueueCommand = command({
  ...onPerson,
  id: 'waiting.explain',
  operation: 'waitingList.explain',
  label: 'commands.explainWaitingPlace',
  when: hasPlaceNow,
  perform: explainPlace,
  audit: 'person.waiting.explain',
  undo: 'view',
});

/** Sends what the question is about. */
export const confirmWaitingCommand = command({
  id: 'waiting.confirm',
  operation: 'waitingList.join',
  label: 'commands.confirmWaiting',
  group: 'onPerson',
  keys: ['Ctrl+Enter'],
  scope: 'waitingQuestion',
  when: (app) => stepIs(app, 'question'),
  perform: confirmWaiting,
  audit: 'person.waiting.confirm',
  undo: 'compensated',
  reach: 'control',
});

/** Takes the last change of the queue back. */
export const undoWaitingCommand = command({
  ...onPerson,
  id: 'waiting.undo',
  operation: 'waitingList.undo',
  label: 'commands.undoWaiting',
  when: (app) => undoableOnScreen(app) !== undefined,
  perform: undoWaiting,
  audit: 'person.waiting.undo',
  undo: 'none',
});

/** From a question, a receipt or an explanation back to the place. */
export const showPlaceCommand = command({
  id: 'waiting.back',
  label: 'commands.backToWaitingPlace',
  group: 'onPerson',
  keys: ['Escape'],
  scope: 'waiting',
  when: (app) => !stepIs(app, 'place'),
  perform: showPlace,
  audit: 'person.waiting.back',
  undo: 'view',
  reach: 'control',
});

/** Asks what became of a change whose answer never came. */
export const askWaitingOutcomeCommand = command({
  ...onPerson,
  id: 'waiting.ask-outcome',
  label: 'commands.askWaitingOutcome',
  when: (app) => stepIs(app, 'unknown'),
  perform: askWaitingOutcome,
  audit: 'person.waiting.ask-outcome',
  undo: 'none',
});

/** What leaving the scheme or coming back means; those who may register what a municipality reports. */
export const optingOutCommand = command({
  ...onPerson,
  id: 'opting-out.open',
  operation: 'optingOut.preview',
  label: 'commands.optingOut',
  when: (app) => openTab(app) !== undefined,
  perform: openOptingOut,
  audit: 'person.opting-out.ask',
  undo: 'view',
  reach: 'palette',
});

/** The queue of a list, explained, and what it would do with free places. */
export const waitingListsCommand = command({
  id: 'waiting.lists',
  operation: 'waitingList.simulate',
  label: 'commands.waitingLists',
  group: 'everywhere',
  keys: [],
  scope: 'everywhere',
  perform: ({ workspace }) => {
    workspace.show('waitingLists');
    focusRegion('gp-list');
  },
  audit: 'workspace.waiting-lists.open',
  undo: 'view',
  reach: 'palette',
});

export const waitingListCommands: readonly Command[] = [
  joinQueueCommand,
  leaveQueueCommand,
  explainQueueCommand,
  confirmWaitingCommand,
  undoWaitingCommand,
  showPlaceCommand,
  askWaitingOutcomeCommand,
  optingOutCommand,
  waitingListsCommand,
];
