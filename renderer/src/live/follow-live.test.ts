import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeldRecord } from '#contract/flo-api/presence.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import { windowWithPerson } from '../app/testing/window.ts';
import { rememberedOverview } from '../citizen/open-citizen.ts';
import { followLive } from './follow-live.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: vi.fn(), focusSearch: () => undefined }));

beforeEach(() => vi.stubGlobal('window', { addEventListener: () => undefined }));
afterEach(() => vi.unstubAllGlobals());

/** A window that follows its person, and a backend whose answers the test gives. */
function following() {
  const opened = windowWithPerson({ tiesRevision: '"1"', today: '2026-11-23' });
  const { app, citizenId } = opened;
  const asked: { readonly name: string; readonly input: unknown }[] = [];
  const backend: { answer: () => unknown } = { answer: () => held('"1"') };
  const held = (tiesRevision: string): HeldRecord => ({
    citizenId,
    tiesRevision,
    change: { at: '2026-11-23T08:31:00.000Z', by: 'colleague' },
    others: [],
    forSeconds: 45,
  });
  const topics: ((topic: string) => void)[] = [];
  const call = async (name: string, input: unknown): Promise<unknown> => {
    asked.push({ name, input });
    return name === 'presence.hold' ? backend.answer() : {};
  };
  const onTopic = (hear: (topic: string) => void) => {
    topics.push(hear);
    return () => undefined;
  };
  Object.assign(app.connection, { call, onTopic });
  followLive(app);
  // The person was open before anybody followed: any change of the tabs brings it in.
  app.workspace.show('start');
  const hear = (topic: string): void => topics.forEach((listener) => listener(topic));
  return { ...opened, asked, backend, held, hear };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a person who is open', () => {
  it('is held while the tab is, with what is done in it, and let go when the tab closes', async () => {
    const { app, tab, citizenId, asked } = following();
    await settled();
    expect(asked).toEqual([
      { name: 'presence.hold', input: { citizenId, doing: 'looking', anew: false } },
    ]);
    tab.ledger.setState({ dialog: 'tie' });
    tab.ledger.setState({ dialog: 'nin' });
    await settled();
    expect(asked.slice(1).map(({ input }) => input)).toEqual([
      { citizenId, doing: 'correcting', anew: false },
    ]);
    app.workspace.close(tab.id);
    expect(asked.at(-1)).toEqual({ name: 'presence.leave', input: { citizenId } });
  });

  it('is told to be spoken of while there is a call about them', async () => {
    const { app, asked } = following();
    await settled();
    app.calls.begin();
    app.workspace.show('start');
    const tab = app.workspace.state.tabs[0];
    if (tab !== undefined) app.calls.takeIn(tab);
    app.workspace.activate(tab?.id ?? '');
    app.calls.store.setState({});
    await settled();
    const held = asked.findLast(({ name }) => name === 'presence.hold');
    expect(held?.input).toMatchObject({ doing: 'calling' });
  });

  it('who changes is marked, and nothing that stands on the screen is replaced', async () => {
    const { app, tab, citizenId, backend, held, hear } = following();
    await settled();
    const shown = rememberedOverview(app, citizenId);
    const forms = tab.exclusions.getState();
    backend.answer = () => held('"2"');
    hear('reference.changed');
    await settled();
    expect(tab.live.getState().held?.tiesRevision).toBe('"1"');
    hear('live.changed');
    await settled();
    expect(tab.live.getState().held?.tiesRevision).toBe('"2"');
    expect(rememberedOverview(app, citizenId)).toBe(shown);
    expect(tab.exclusions.getState()).toBe(forms);
  });

  it('whose record is shut meanwhile goes off the screen (P5)', async () => {
    const { app, tab, citizenId, backend, hear } = following();
    await settled();
    const access = { rule: 'confidential', overridable: false, nextSteps: [], citizenId };
    backend.answer = () => Promise.reject(new RpcError('citizen.denied', { details: { access } }));
    hear('live.changed');
    await settled();
    expect(tab.identity.getState().state).toBe('denied');
    expect(rememberedOverview(app, citizenId)).toBeUndefined();
  });

  it('shows nobody as there when nobody answers', async () => {
    const { tab, backend, hear } = following();
    await settled();
    backend.answer = () => Promise.reject(new RpcError('central.unreachable'));
    hear('live.changed');
    await settled();
    expect(tab.live.getState().held).toBeUndefined();
  });
});
