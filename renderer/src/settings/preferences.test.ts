import { describe, expect, it } from 'vitest';
import { createPreferences, defaultPreferences, readPreferences } from './preferences.ts';

describe('preferences', () => {
  it('survives anything that was kept', () => {
    for (const text of [null, '', 'no json', '[]', 'null', '{"theme":7,"language":"se"}']) {
      expect(readPreferences(text)).toEqual(defaultPreferences);
    }
  });

  it('keeps what is chosen, and only that', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    createPreferences(storage).setState({ theme: 'dark', language: 'nn' });
    expect(createPreferences(storage).getState()).toEqual({
      theme: 'dark',
      language: 'nn',
      readAloud: 'nb',
      columns: { first: 0, third: 0 },
    });
  });
});
