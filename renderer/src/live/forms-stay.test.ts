import { describe, expect, it, vi } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { windowWithPerson } from '../app/testing/window.ts';
import { followBasis } from '../conflict/basis.ts';
import { followLive } from './follow-live.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: vi.fn(), focusSearch: () => undefined }));

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** What tells of the surroundings, and not of what the adviser has typed or chosen. */
const surroundings = ['live', 'basis'];

const isStore = (value: unknown): value is StoreApi<unknown> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'getState');

/** Types into every text that a state holds, however deep; gives the state with the words in it. */
function typedInto(value: unknown, words: string): unknown {
  if (typeof value === 'string') return words;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, typedInto(part, words)]);
  return Object.fromEntries(parts) as unknown;
}

/** Stores whose words name a step, a page or a language: other words would be none. */
const named = ['identity', 'switching', 'waiting', 'ledger', 'privacy', 'spoken', 'travel'];

describe('every form of a tab', () => {
  it('keeps each word when the record changes, is read anew, is poked and is marked (P20)', async () => {
    vi.stubGlobal('window', { addEventListener: () => undefined });
    const { app, tab, citizenId, know } = windowWithPerson({ tiesRevision: '"1"' });
    const topics: ((topic: string) => void)[] = [];
    const held = {
      citizenId,
      tiesRevision: '"2"',
      change: { at: null, by: 'colleague' },
      others: [],
      forSeconds: 45,
    };
    Object.assign(app.connection, {
      call: () => Promise.resolve(held),
      onTopic: (hear: (topic: string) => void) => topics.push(hear),
    });
    followLive(app);
    followBasis(app);
    app.workspace.activate(tab.id);
    const words = 'Hun venter på svar fra «Åsgårdstrand».';
    const forms = Object.entries(tab).filter(
      ([name, store]) => isStore(store) && !surroundings.includes(name),
    ) as [string, StoreApi<unknown>][];
    expect(forms.length).toBeGreaterThan(10);
    for (const [name, store] of forms) {
      if (!named.includes(name)) store.setState(typedInto(store.getState(), words), true);
    }
    await settled();
    const before = new Map(forms.map(([name, store]) => [name, store.getState()]));
    expect(JSON.stringify([...before])).toContain(words);

    for (const topic of ['live.changed', 'reference.changed', 'connection.changed']) {
      for (const hear of topics) hear(topic);
    }
    know({ tiesRevision: '"2"' });
    void app.queryClient.invalidateQueries();
    app.workspace.show('start');
    app.workspace.activate(tab.id);
    await settled();

    expect(tab.live.getState().held?.tiesRevision).toBe('"2"');
    // The very same states: nothing has been written again, not even with the same words.
    for (const [name, store] of forms) expect(store.getState(), name).toBe(before.get(name));
    vi.unstubAllGlobals();
  });

  it('is found by this test when it is a store', () => {
    expect(isStore(createStore(() => ({ text: '' })))).toBe(true);
  });
});
