import { languages } from '#texts/languages.ts';
import { translator } from '#texts/translator.ts';
import { describe, expect, it } from 'vitest';
import { focusBoundScopes } from './command.ts';
import { commandRegistry } from './command-registry.ts';
import { isKeptByBrowserTab, whyForbidden } from './forbidden-keys.ts';
import { isBareCharacter, parseKey } from './keys.ts';
import { innerKeys, scopesOverlap } from './scopes.ts';
import { shownKey } from './shown-key.ts';

const everyKey = commandRegistry.flatMap((command) =>
  command.keys.map((key) => ({ command, key })),
);

describe('the command registry', () => {
  it('has no id twice', () => {
    const ids = commandRegistry.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has no key twice where both commands could hear it', () => {
    const clashes = everyKey.flatMap(({ command: a, key }, at) =>
      everyKey
        .slice(at + 1)
        .filter(({ command: b, key: other }) => other === key && scopesOverlap(a.scope, b.scope))
        .filter(({ command: b }) => !innerKeys.includes(key) || a.scope === b.scope)
        .map(({ command: b }) => `${key}: ${a.id} and ${b.id}`),
    );
    expect(clashes).toEqual([]);
  });

  it('uses no key that writes, destroys or does not exist on some keyboard', () => {
    expect(everyKey.filter(({ key }) => whyForbidden(key) !== undefined)).toEqual([]);
  });

  it('uses bare characters only inside one focused list or answer', () => {
    const bare = everyKey.filter(({ key }) => isBareCharacter(parseKey(key)));
    expect(bare.filter(({ command }) => !focusBoundScopes.includes(command.scope))).toEqual([]);
  });

  it('leaves undo to text fields', () => {
    const undo = everyKey.filter(({ key }) => key === 'Ctrl+Z');
    expect(undo.map(({ command }) => command.whileTyping)).toEqual([false]);
  });

  it('offers another key where a browser tab keeps one for itself', () => {
    const kept = commandRegistry.filter(({ keys }) => keys.some(isKeptByBrowserTab));
    expect(kept.length).toBeGreaterThan(0);
    for (const command of kept)
      expect([command.id, shownKey(command, false)]).not.toContain(undefined);
  });

  it.each(languages)('has a label for everything in %s', (language) => {
    const t = translator(language) as (key: string) => string;
    for (const { label } of commandRegistry) expect(t(label)).not.toBe(label);
  });

  it('gives every command a name for the audit trail', () => {
    for (const { audit } of commandRegistry) expect(audit).toMatch(/^[a-z]+(\.[a-z-]+)+$/);
  });
});

describe('forbidden keys', () => {
  it.each(['Ctrl+Alt+E', 'Alt+E', 'Ctrl+Shift+T', 'Ctrl+/', 'Ctrl+Shift+1', 'Ctrl+C', 'Ctrl+['])(
    'refuses %s',
    (key) => expect(whyForbidden(key)).toBeDefined(),
  );
  it.each(['Ctrl+K', 'F3', 'Ctrl+1', 'Ctrl+Shift+C', 'Ctrl+Z', 'Alt+Enter', 'Shift+F7'])(
    'allows %s',
    (key) => expect(whyForbidden(key)).toBeUndefined(),
  );
});
