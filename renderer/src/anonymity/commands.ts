import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { command } from '../commands/command.ts';
import { announce } from '../ui/announcer.ts';
import { isAnonymised, setAnonymised } from './anonymity.ts';

function toggle(app: AppServices): void {
  const hiding = !isAnonymised(app);
  const done = setAnonymised(app, hiding);
  const say = (on: boolean): void => {
    const t = translator(app.preferences.getState().language);
    announce(app.announcer, t(on ? 'anonymity.turnedOn' : 'anonymity.turnedOff'));
  };
  // Hiding is done already; said later, it would talk over what the next key says.
  if (hiding) say(true);
  else void done.then(say);
}

const common = {
  label: 'commands.anonymise',
  keys: ['F8'],
  perform: toggle,
  audit: 'workspace.anonymise.toggle',
  undo: 'view',
} as const;

/** The one switch that hides people: for screen sharing, training and pictures of the screen. */
export const anonymityCommands = [
  command({
    ...common,
    id: 'anonymise',
    group: 'everywhere',
    scope: 'everywhere',
    reach: 'both',
  }),
  // A dialog shuts every other key out, and has people in it as well.
  command({
    ...common,
    id: 'anonymise.in-dialog',
    group: 'inDialogs',
    scope: 'dialog',
    reach: 'control',
  }),
];
