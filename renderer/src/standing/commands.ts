import { openIdentity } from '../citizen/active-citizen.ts';
import { command, type Command } from '../commands/command.ts';
import type { AppServices } from '../app/services.ts';
import { answer, isAsking, nextQuestion, openCheck } from './check-actions.ts';
import { openStanding } from './standing-actions.ts';

const hasCitizen = (app: AppServices): boolean => openIdentity(app) !== undefined;

/** Says who is on the line about the person in front. */
export const whoIsCallingCommand = command({
  id: 'standing.choose',
  operation: 'standing.declare',
  label: 'commands.whoIsCalling',
  group: 'onPerson',
  keys: ['F4'],
  scope: 'everywhere',
  when: hasCitizen,
  perform: (app) => openStanding(app, 'picker'),
  audit: 'person.standing.choose',
  undo: 'view',
  reach: 'both',
});

/** Asks the caller what only the right person knows. */
export const identityCheckCommand = command({
  id: 'identity-check.open',
  operation: 'identityCheck.questions',
  label: 'commands.identityCheck',
  group: 'onPerson',
  keys: ['Shift+F4'],
  scope: 'everywhere',
  when: hasCitizen,
  perform: openCheck,
  audit: 'person.identity-check.open',
  undo: 'view',
  reach: 'both',
});

const whileAsking = {
  operation: 'identityCheck.record',
  group: 'inDialogs',
  scope: 'identityCheck',
  when: isAsking,
  undo: 'none',
  reach: 'control',
} as const;

export const rightAnswerCommand = command({
  ...whileAsking,
  id: 'identity-check.right',
  label: 'commands.rightAnswer',
  keys: ['1'],
  perform: (app) => answer(app, true),
  audit: 'person.identity-check.right',
});

export const wrongAnswerCommand = command({
  ...whileAsking,
  id: 'identity-check.wrong',
  label: 'commands.wrongAnswer',
  keys: ['2'],
  perform: (app) => answer(app, false),
  audit: 'person.identity-check.wrong',
});

export const nextQuestionCommand = command({
  ...whileAsking,
  id: 'identity-check.next',
  label: 'commands.nextQuestion',
  keys: ['3'],
  perform: nextQuestion,
  undo: 'view',
  audit: 'person.identity-check.next',
});

/** The papers that let somebody speak for the person. */
const registrationsCommand = command({
  id: 'registrations.open',
  operation: 'registration.list',
  label: 'commands.registrations',
  group: 'onPerson',
  keys: [],
  scope: 'everywhere',
  when: hasCitizen,
  perform: (app) => openStanding(app, 'registrations'),
  audit: 'person.registrations.open',
  undo: 'view',
  reach: 'palette',
});

export const standingCommands: readonly Command[] = [
  whoIsCallingCommand,
  identityCheckCommand,
  rightAnswerCommand,
  wrongAnswerCommand,
  nextQuestionCommand,
  registrationsCommand,
];
