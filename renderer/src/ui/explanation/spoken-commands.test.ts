import { describe, expect, it, vi } from 'vitest';
import { windowWithPerson } from '../../app/testing/window.ts';
import { commandRegistry } from '../../commands/command-registry.ts';
import { closeCitizen } from '../../citizen/open-citizen.ts';

vi.mock('../focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

const spoken = commandRegistry.filter(({ id }) => id.startsWith('spoken.'));

function open(languageForm: 'nb' | 'nn' | null) {
  const opened = windowWithPerson({ person: { nins: [], languageForm } });
  const possible = () => spoken.filter(({ when }) => when?.(opened.app)).map(({ id }) => id);
  return { ...opened, possible };
}

describe('the language to read aloud in', () => {
  it.each([
    [null, ['spoken.nn', 'spoken.en']],
    ['nn', ['spoken.nb', 'spoken.en']],
  ] as const)('can be any but the one that is spoken (asked for: %s)', (form, expected) => {
    expect(open(form).possible()).toEqual(expected);
  });

  it('is chosen for this caller, and said', () => {
    const { app, tab, possible } = open('nn');
    spoken.find(({ id }) => id === 'spoken.en')?.perform(app);
    expect(tab.spoken.getState().language).toBe('en');
    expect(app.announcer.getState().text).toBe('Engelsk');
    expect(possible()).toEqual(['spoken.nb', 'spoken.nn']);
  });

  it('is nothing to choose where there is no caller', () => {
    const { app, tab, possible } = open(null);
    closeCitizen(app, tab);
    expect(possible()).toEqual([]);
  });
});
