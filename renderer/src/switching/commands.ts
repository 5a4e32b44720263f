import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { command, type Command } from '../commands/command.ts';
import {
  askOutcome,
  chooseAnew,
  askToUndo,
  canConfirm,
  confirmSwitch,
  confirmUndo,
  leaveAnswer,
  undoableSwitch,
} from './switch-actions.ts';
import { lastUndoable, undoLast } from './undo-last.ts';
import { isUnsettled, type SwitchState } from './switch-state.ts';

const step = (app: AppServices): SwitchState['step'] | undefined =>
  openTab(app)?.tab.switching.getState().step;

/** Sends the switch that is being looked at. */
export const confirmSwitchCommand = command({
  id: 'switch.confirm',
  operation: 'switch.request',
  label: 'commands.confirmSwitch',
  group: 'onPerson',
  keys: ['Ctrl+Enter'],
  scope: 'answer',
  when: canConfirm,
  perform: confirmSwitch,
  audit: 'person.switch.request',
  undo: 'compensated',
  reach: 'control',
});

/** Takes the switch back, once the adviser has been asked. */
export const confirmUndoCommand = command({
  id: 'switch.confirm-undo',
  operation: 'switch.withdraw',
  label: 'commands.confirmWithdrawal',
  group: 'onPerson',
  keys: ['Ctrl+Enter'],
  scope: 'undoQuestion',
  perform: confirmUndo,
  audit: 'person.switch.withdraw',
  undo: 'none',
  reach: 'control',
});

/** Asks whether the pending switch shall be taken back. */
export const undoCommand = command({
  id: 'switch.undo',
  operation: 'switch.withdraw',
  label: 'commands.withdrawSwitch',
  group: 'onPerson',
  keys: [],
  scope: 'everywhere',
  when: (app) => {
    const open = openTab(app);
    if (open === undefined || isUnsettled(open.tab.switching.getState())) return false;
    return undoableSwitch(app) !== undefined;
  },
  perform: askToUndo,
  audit: 'person.switch.ask-withdraw',
  undo: 'view',
  reach: 'both',
});

/** Takes back what was done last: what is not sent yet, a change of the queue, the pending switch. */
export const undoLastCommand = command({
  id: 'undo.last',
  label: 'commands.undoLast',
  group: 'onPerson',
  keys: ['Ctrl+Z'],
  scope: 'everywhere',
  when: (app) => lastUndoable(app) !== undefined,
  perform: undoLast,
  whileTyping: false,
  audit: 'person.undo-last',
  undo: 'view',
  reach: 'palette',
});

/** From the answer back to the list. */
export const leaveAnswerCommand = command({
  id: 'switch.leave',
  label: 'commands.backToList',
  group: 'onPerson',
  keys: ['Escape'],
  scope: 'switching',
  perform: leaveAnswer,
  audit: 'person.switch.leave',
  undo: 'view',
  reach: 'control',
});

/** Looks at the same list anew when something had changed since the person was read. */
export const chooseAnewCommand = command({
  id: 'switch.anew',
  operation: 'switch.request',
  label: 'commands.tryKeptAnew',
  group: 'onPerson',
  keys: [],
  scope: 'everywhere',
  when: (app) => step(app) === 'failed',
  perform: chooseAnew,
  audit: 'person.switch.anew',
  undo: 'view',
  reach: 'both',
});

/** Asks what became of a switch whose answer never came. */
export const askOutcomeCommand = command({
  id: 'switch.ask-outcome',
  label: 'commands.askOutcome',
  group: 'onPerson',
  keys: [],
  scope: 'everywhere',
  when: (app) => step(app) === 'unknown' || step(app) === 'undoUnknown',
  perform: askOutcome,
  audit: 'person.switch.ask-outcome',
  undo: 'none',
  reach: 'both',
});

export const switchingCommands: readonly Command[] = [
  confirmSwitchCommand,
  confirmUndoCommand,
  undoCommand,
  undoLastCommand,
  leaveAnswerCommand,
  chooseAnewCommand,
  askOutcomeCommand,
];
