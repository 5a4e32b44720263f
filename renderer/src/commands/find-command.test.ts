import { describe, expect, it } from 'vitest';
import type { AppServices } from '../app/services.ts';
import type { Command } from './command.ts';
import { commandFinder, type PressContext } from './find-command.ts';
import type { KeyPress } from './keys.ts';

const app = {} as AppServices;

function command(id: string, keys: string[], more: Partial<Command> = {}): Command {
  return {
    id,
    label: 'commands.help',
    group: 'everywhere',
    keys,
    scope: 'everywhere',
    perform: () => undefined,
    audit: 'a.b',
    undo: 'view',
    reach: 'palette',
    ...more,
  };
}

function press(key: string, ctrlKey = false): KeyPress {
  const none = { shiftKey: false, altKey: false, metaKey: false };
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
  return { key, code, ctrlKey, ...none, getModifierState: () => false };
}

const outside: PressContext = { scopes: ['everywhere'], inText: false, repeat: false };
const typing: PressContext = { ...outside, inText: true };

describe('which command a press belongs to', () => {
  it('finds chords while typing, and bare characters never', () => {
    const find = commandFinder([command('k', ['Ctrl+K']), command('m', ['M'])]);
    expect(find(press('k', true), typing, app)?.id).toBe('k');
    expect(find(press('m'), typing, app)).toBeUndefined();
    expect(find(press('m'), outside, app)?.id).toBe('m');
  });

  it('leaves a key to the text field when the command says so', () => {
    const find = commandFinder([command('undo', ['Ctrl+Z'], { whileTyping: false })]);
    expect(find(press('z', true), typing, app)).toBeUndefined();
    expect(find(press('z', true), outside, app)?.id).toBe('undo');
  });

  it('asks the innermost scope first', () => {
    const find = commandFinder([
      command('back', ['Escape']),
      command('leave', ['Escape'], { scope: 'switching' }),
    ]);
    const inside: PressContext = { ...outside, scopes: ['answer', 'switching', 'everywhere'] };
    expect(find(press('Escape'), inside, app)?.id).toBe('leave');
    expect(find(press('Escape'), outside, app)?.id).toBe('back');
  });

  it('does nothing outside its scope, or while it makes no sense', () => {
    const find = commandFinder([
      command('confirm', ['Ctrl+Enter'], { scope: 'answer' }),
      command('never', ['Ctrl+K'], { when: () => false }),
    ]);
    expect(find(press('Enter', true), outside, app)).toBeUndefined();
    expect(find(press('k', true), outside, app)).toBeUndefined();
  });

  it('passes on to an outer command when the inner one makes no sense', () => {
    const find = commandFinder([
      command('inner', ['Escape'], { scope: 'answer', when: () => false }),
      command('outer', ['Escape']),
    ]);
    const inside: PressContext = { ...outside, scopes: ['answer', 'everywhere'] };
    expect(find(press('Escape'), inside, app)?.id).toBe('outer');
  });

  it('repeats only what may be repeated', () => {
    const find = commandFinder([
      command('next', ['Ctrl+.'], { repeats: true }),
      command('confirm', ['Ctrl+K']),
    ]);
    const held = { ...outside, repeat: true };
    expect(find(press('.', true), held, app)?.id).toBe('next');
    expect(find(press('k', true), held, app)).toBeUndefined();
  });
});
