import type { Scope } from './command.ts';

/** Scopes that lie within another one. */
const within: Partial<Record<Scope, Scope>> = {
  answer: 'switching',
  undoQuestion: 'switching',
  waitingQuestion: 'waiting',
  explanation: 'switching',
  signIn: 'dialog',
  identityCheck: 'dialog',
  note: 'wrapUp',
};

/** The keys that an inner scope may take from an outer one: they mean the same, but nearer. */
export const innerKeys: readonly string[] = ['Escape'];

/** Whether a press could reach commands of both scopes. A dialog shuts everything else out. */
export function scopesOverlap(a: Scope, b: Scope): boolean {
  if (a === b) return true;
  if (a === 'dialog' || b === 'dialog') return false;
  if (a === 'everywhere' || b === 'everywhere') return true;
  return within[a] === b || within[b] === a;
}

/** The scopes a press is in, innermost first; an open dialog shuts out everything around it. */
export function scopesAt(element: Element | null): readonly Scope[] {
  const inDialog = document.querySelector('dialog[open]') !== null;
  const found: Scope[] = [];
  for (let at = element; at !== null; at = at.parentElement) {
    if (inDialog && at instanceof HTMLDialogElement) break;
    const scope = at.getAttribute('data-scope');
    if (scope !== null) found.push(scope as Scope);
  }
  return [...found, inDialog ? 'dialog' : 'everywhere'];
}
