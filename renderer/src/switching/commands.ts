import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { command, type Command } from '../commands/command.ts';
import {
  askOutcome,
  askToUndo,
  canConfirm,
  confirmSwitch,
  confirmUndo,
  leaveAnswer,
  undoableSwitch,
} from './switch-actions.ts';
import { isBusy, type SwitchState } from './switch-state.ts';
import { alternativeAt, takeAlternative } from './take-alternative.ts';

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
  keys: ['Ctrl+Z'],
  scope: 'everywhere',
  when: (app) => {
    const open = openTab(app);
    if (open === undefined || isBusy(open.tab.switching.getState())) return false;
    return undoableSwitch(app) !== undefined;
  },
  perform: askToUndo,
  whileTyping: false,
  audit: 'person.switch.ask-withdraw',
  undo: 'view',
  reach: 'both',
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

const alternativeLabels = [
  'commands.alternative1',
  'commands.alternative2',
  'commands.alternative3',
] as const;

/** The first, second and third thing the caller can do instead, by its number on the screen. */
const alternativeCommands = alternativeLabels.map((label, at) =>
  command({
    id: `switch.alternative-${at + 1}`,
    label,
    group: 'onPerson',
    keys: [`${at + 1}`],
    scope: 'switching',
    when: (app) => alternativeAt(app, at) !== undefined,
    perform: (app) => {
      const alternative = alternativeAt(app, at);
      if (alternative !== undefined) takeAlternative(app, alternative);
    },
    audit: 'person.switch.alternative',
    undo: 'view',
    reach: 'control',
  }),
);

export const switchingCommands: readonly Command[] = [
  ...alternativeCommands,
  confirmSwitchCommand,
  confirmUndoCommand,
  undoCommand,
  leaveAnswerCommand,
  askOutcomeCommand,
];
