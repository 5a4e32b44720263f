import { parseKey, type KeyText } from './keys.ts';

/** Chords a browser tab keeps for itself; in Electron and in a window of its own they arrive. */
const keptByBrowserTab = new Set<KeyText>([
  'Ctrl+N',
  'Ctrl+Shift+N',
  'Ctrl+T',
  'Ctrl+Shift+T',
  'Ctrl+W',
  'Ctrl+Shift+W',
  'Ctrl+Tab',
  'Ctrl+Shift+Tab',
  'Ctrl+PageUp',
  'Ctrl+PageDown',
  'Ctrl+F4',
]);

/** True when a plain browser tab never hands the key to the page. */
export function isKeptByBrowserTab(key: KeyText): boolean {
  return keptByBrowserTab.has(key);
}

/** Chords that would take text or the window away, wherever they are pressed. */
const destructive = new Set<KeyText>([
  'Ctrl+Shift+T',
  'Ctrl+Shift+W',
  'Ctrl+R',
  'F5',
  'F11',
  'F12',
]);

/** Ctrl chords that text fields need. `Ctrl+Z` is allowed outside them. */
const editing = new Set(['Ctrl+A', 'Ctrl+C', 'Ctrl+X', 'Ctrl+V', 'Ctrl+Y', 'Ctrl+Backspace']);

/** Why a key may not be used by any command, or undefined when it may. */
export function whyForbidden(key: KeyText): string | undefined {
  const { ctrl, alt, shift, main } = parseKey(key);
  if (ctrl && alt) return 'Ctrl+Alt is AltGr: it writes @ £ $ { [ ] } on a Norwegian keyboard';
  if (alt && main.length === 1) return 'Alt and a letter opens menus, and writes ą ń ę elsewhere';
  if (destructive.has(key)) return 'takes text or the window away';
  if (editing.has(key)) return 'belongs to text fields';
  if (['/', '?', '[', ']', '{', '}', '\\', '`', '@'].includes(main)) {
    return 'needs Shift or AltGr, or is a dead key, on a Norwegian keyboard';
  }
  if (shift && main.length === 1 && !/^[a-z]$/.test(main)) {
    return 'Shift makes another character of it: what it is differs between layouts';
  }
  return undefined;
}
