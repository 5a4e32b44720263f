import { describe, expect, it } from 'vitest';
import {
  ariaKey,
  isBareCharacter,
  matchesKey,
  parseKey,
  writesCharacter,
  type KeyPress,
} from './keys.ts';

interface Typed {
  readonly key: string;
  readonly code: string;
  readonly with?: string;
}

function press({ key, code, with: modifiers = '' }: Typed): KeyPress {
  const down = modifiers.split(' ');
  return {
    key,
    code,
    ctrlKey: down.includes('Ctrl'),
    shiftKey: down.includes('Shift'),
    altKey: down.includes('Alt'),
    metaKey: down.includes('Meta'),
    getModifierState: (name) => down.includes(name),
  };
}

const table: readonly (readonly [name: string, key: string, typed: Typed, expected: boolean])[] = [
  ['a letter', 'Ctrl+K', { key: 'k', code: 'KeyK', with: 'Ctrl' }, true],
  ['caps lock', 'Ctrl+K', { key: 'K', code: 'KeyK', with: 'Ctrl' }, true],
  ['a letter that moved on Dvorak', 'Ctrl+K', { key: 'k', code: 'KeyV', with: 'Ctrl' }, true],
  ['the place of K on Dvorak', 'Ctrl+K', { key: 't', code: 'KeyK', with: 'Ctrl' }, false],
  ['Shift too much', 'Ctrl+K', { key: 'K', code: 'KeyK', with: 'Ctrl Shift' }, false],
  ['Ctrl too little', 'Ctrl+K', { key: 'k', code: 'KeyK' }, false],
  ['the command key', 'Ctrl+K', { key: 'k', code: 'KeyK', with: 'Ctrl Meta' }, false],
  ['three keys', 'Ctrl+Shift+C', { key: 'C', code: 'KeyC', with: 'Ctrl Shift' }, true],
  ['a digit by its place', 'Ctrl+3', { key: '3', code: 'Digit3', with: 'Ctrl' }, true],
  ['a digit on a French keyboard', 'Ctrl+3', { key: '"', code: 'Digit3', with: 'Ctrl' }, true],
  ['a digit on the number pad', 'Ctrl+3', { key: '3', code: 'Numpad3', with: 'Ctrl' }, true],
  [
    '£ on a Norwegian keyboard (Windows)',
    'Ctrl+3',
    { key: '£', code: 'Digit3', with: 'Ctrl Alt AltGraph' },
    false,
  ],
  ['@ where AltGraph is not told', 'Ctrl+2', { key: '@', code: 'Digit2', with: 'Ctrl Alt' }, false],
  ['{ on Linux: AltGraph alone', 'Ctrl+7', { key: '{', code: 'Digit7', with: 'AltGraph' }, false],
  [
    'AltGr with Ctrl held for real',
    'Ctrl+7',
    { key: '{', code: 'Digit7', with: 'Ctrl AltGraph' },
    false,
  ],
  ['a function key', 'F3', { key: 'F3', code: 'F3' }, true],
  ['a function key with Shift', 'F3', { key: 'F3', code: 'F3', with: 'Shift' }, false],
  ['F1 is not F10', 'F1', { key: 'F10', code: 'F10' }, false],
  ['full stop', 'Ctrl+.', { key: '.', code: 'Period', with: 'Ctrl' }, true],
  ['comma on Dvorak', 'Ctrl+,', { key: ',', code: 'KeyW', with: 'Ctrl' }, true],
  ['Enter', 'Ctrl+Enter', { key: 'Enter', code: 'NumpadEnter', with: 'Ctrl' }, true],
  ['Enter alone', 'Enter', { key: 'Enter', code: 'Enter', with: 'Ctrl' }, false],
  [
    'a Norwegian letter is not a shortcut',
    'Ctrl+O',
    { key: 'ø', code: 'Semicolon', with: 'Ctrl' },
    false,
  ],
];

describe('matching a key press', () => {
  it.each(table)('%s', (_name, key, typed, expected) => {
    expect(matchesKey(parseKey(key), press(typed))).toBe(expected);
  });
});

describe('keys as text', () => {
  it('refuses what is not a key', () => {
    expect(() => parseKey('Control+K')).toThrow(RangeError);
    expect(() => parseKey('Ctrl+')).toThrow(RangeError);
  });

  it('tells bare characters, which need a focused list', () => {
    expect(isBareCharacter(parseKey('T'))).toBe(true);
    expect(isBareCharacter(parseKey('Shift+T'))).toBe(true);
    expect(isBareCharacter(parseKey('Ctrl+T'))).toBe(false);
    expect(isBareCharacter(parseKey('Enter'))).toBe(false);
  });

  it('names keys as ARIA does', () => {
    expect(ariaKey('Ctrl+Shift+C')).toBe('Control+Shift+C');
    expect(ariaKey('F3')).toBe('F3');
  });
});

describe('characters', () => {
  it('counts what AltGr writes, and not what Ctrl does', () => {
    expect(writesCharacter(press({ key: 'å', code: 'BracketLeft' }))).toBe(true);
    expect(writesCharacter(press({ key: '@', code: 'Digit2', with: 'Ctrl Alt AltGraph' }))).toBe(
      true,
    );
    expect(writesCharacter(press({ key: 'k', code: 'KeyK', with: 'Ctrl' }))).toBe(false);
    expect(writesCharacter(press({ key: 'Enter', code: 'Enter' }))).toBe(false);
  });
});
