import { command, type Command } from '../commands/command.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { openWishes } from './wish-actions.ts';

/** What the person wished for while the register was away, whoever of the colleagues received it. */
export const showWishesCommand = command({
  id: 'wishes.open',
  operation: 'wish.list',
  label: 'commands.showWishes',
  group: 'onPerson',
  keys: [],
  scope: 'everywhere',
  when: (app) => openTab(app) !== undefined,
  perform: openWishes,
  audit: 'person.wishes.open',
  undo: 'view',
  reach: 'both',
});

export const wishCommands: readonly Command[] = [showWishesCommand];
