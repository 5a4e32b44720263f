/** As much of a `KeyboardEvent` as matching needs; a test can write one down. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  getModifierState(key: string): boolean;
}

/** A key as commands write it down: `Ctrl+Shift+C`, `F3`, `Ctrl+1`, `Enter`. */
export type KeyText = string;

export interface Chord {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The last part, in lower case when it is one letter. */
  readonly main: string;
}

const MODIFIERS = ['Ctrl', 'Shift', 'Alt'];

/** Reads a key as written in a command. Throws on what is not a key, so that a typing error shows. */
export function parseKey(text: KeyText): Chord {
  const parts = text.split('+');
  const main = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const unknown = modifiers.find((part) => !MODIFIERS.includes(part));
  if (main === '' || unknown !== undefined) throw new RangeError(`not a key: ${text}`);
  return {
    ctrl: modifiers.includes('Ctrl'),
    shift: modifiers.includes('Shift'),
    alt: modifiers.includes('Alt'),
    main: main.length === 1 ? main.toLowerCase() : main,
  };
}

/**
 * Whether a press is the chord. All modifiers are compared exactly. Digits and function keys are
 * told by their place (`code`), everything else by what it writes (`key`), so that each keyboard
 * layout gives one answer and not two. With AltGr down nothing matches: it writes `@ £ $ { [ ] }`.
 */
export function matchesKey(chord: Chord, press: KeyPress): boolean {
  if (press.getModifierState('AltGraph') || (press.ctrlKey && press.altKey)) return false;
  if (press.metaKey || press.ctrlKey !== chord.ctrl) return false;
  if (press.altKey !== chord.alt || press.shiftKey !== chord.shift) return false;
  const { main } = chord;
  if (/^\d$/.test(main)) return press.code === `Digit${main}` || press.code === `Numpad${main}`;
  if (/^F\d{1,2}$/.test(main)) return press.code === main;
  return (press.key.length === 1 ? press.key.toLowerCase() : press.key) === main;
}

/** True for a key that writes a character when pressed alone. */
export function isBareCharacter({ ctrl, alt, main }: Chord): boolean {
  return !ctrl && !alt && main.length === 1;
}

/** True when the press would write a character into a text field. */
export function writesCharacter(press: KeyPress): boolean {
  const composing = press.getModifierState('AltGraph');
  return /^.$/u.test(press.key) && (composing || (!press.ctrlKey && !press.altKey));
}

/** How assistive technology is told about a key (`aria-keyshortcuts`). */
export function ariaKey(text: KeyText): string {
  return text.replace(/^Ctrl\+|\+Ctrl\+/, (part) => part.replace('Ctrl', 'Control'));
}
