import type { AppServices } from '../app/services.ts';
import { hearCommand } from '../call/follow-calls.ts';
import { keepFocus } from '../ui/focus.ts';
import { isPossible } from './allowed.ts';
import type { Command } from './command.ts';
import { commandFinder } from './find-command.ts';
import { scopesAt } from './scopes.ts';

const textInputs = ['text', 'search', 'email', 'tel', 'url', 'password', 'number', ''];

/** Whether typing there writes text. */
function takesText(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return textInputs.includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Before anybody has signed in, and behind the curtain, only the sign-in itself has keys. */
function hearsKeys({ session }: AppServices, { scope }: Command): boolean {
  return session.phase === 'open' || scope === 'signIn';
}

/**
 * Listens for every key of the page, and performs the one command it belongs to. What a component
 * has taken for itself (`preventDefault`) is left alone, and so is text that is being composed.
 * Gives the function that stops it.
 */
export function startKeyDispatcher(app: AppServices, commands: readonly Command[]): () => void {
  const find = commandFinder(commands);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    const context = {
      scopes: scopesAt(target),
      inText: takesText(target),
      repeat: event.repeat,
    };
    const command = find(event, context, app);
    if (command === undefined || !hearsKeys(app, command)) return;
    event.preventDefault();
    performCommand(app, command);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** Performs a command from wherever it was asked for: key, palette, menu or button. */
export function performCommand(app: AppServices, command: Command): void {
  if (!isPossible(app, command)) return;
  command.perform(app);
  hearCommand(app, command);
  keepFocus();
}
