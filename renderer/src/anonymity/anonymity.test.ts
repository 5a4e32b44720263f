import { RpcError } from '#contract/rpc/errors.ts';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AppServices } from '../app/services.ts';
import { announce, createAnnouncer } from '../ui/announcer.ts';
import {
  createAnonymity,
  followAnonymity,
  hideOf,
  isAnonymised,
  setAnonymised,
} from './anonymity.ts';

/** A window and its host, which answers what `kept` says, or fails. */
function windowWith(kept: boolean | 'fails') {
  const host = { kept };
  const topics: ((topic: string) => void)[] = [];
  const state = createStore(() => ({ phase: 'connecting', connects: 0 }));
  const answer = async (operation: string, input: unknown): Promise<unknown> => {
    if (host.kept === 'fails') throw new RpcError('BACKEND_GONE');
    if (operation === 'preferences.set') host.kept = (input as { anonymised: boolean }).anonymised;
    return { anonymised: host.kept };
  };
  const connection = {
    state,
    call: answer,
    command: answer,
    onTopic: (listener: (topic: string) => void) => topics.push(listener),
  };
  const announcer = createAnnouncer();
  const app = { anonymity: createAnonymity(), announcer, connection } as unknown as AppServices;
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {
    app,
    host,
    state,
    settled,
    say: (topic: string) => topics.forEach((hear) => hear(topic)),
  };
}

describe('anonymise mode', () => {
  it('hides everything until the host has said what was chosen', async () => {
    const { app, settled } = windowWith(false);
    followAnonymity(app);
    expect(hideOf(app)('Kari')).toBe('Xxxx');
    expect(isAnonymised(app)).toBe(false);
    await settled();
    expect(hideOf(app)('Kari')).toBe('Kari');
  });

  it('is on from the start when it was on before', async () => {
    const { app, settled } = windowWith(true);
    followAnonymity(app);
    await settled();
    expect(isAnonymised(app)).toBe(true);
  });

  it('hides as long as the host says nothing, and asks when the line is there', async () => {
    const { app, host, state, settled } = windowWith('fails');
    followAnonymity(app);
    await settled();
    expect(hideOf(app)('Kari')).toBe('Xxxx');
    host.kept = false;
    state.setState({ phase: 'ready', connects: 1 });
    await settled();
    expect(hideOf(app)('Kari')).toBe('Kari');
  });

  it('follows the other windows', async () => {
    const { app, host, settled, say } = windowWith(false);
    followAnonymity(app);
    await settled();
    host.kept = true;
    announce(app.announcer, 'Kari Nordmann');
    say('preferences.changed');
    await settled();
    expect(isAnonymised(app)).toBe(true);
    expect(app.announcer.getState().text).toBe('');
  });

  it('hides at once, and shows only when the host has kept it', async () => {
    const { app, host } = windowWith(false);
    const hiding = setAnonymised(app, true);
    expect(isAnonymised(app)).toBe(true);
    expect(await hiding).toBe(true);
    expect(host.kept).toBe(true);
    const showing = setAnonymised(app, false);
    expect(isAnonymised(app)).toBe(true);
    expect(await showing).toBe(false);
  });

  it('goes on hiding when the choice cannot be kept', async () => {
    const { app } = windowWith('fails');
    expect(await setAnonymised(app, true)).toBe(true);
    expect(await setAnonymised(app, false)).toBe(true);
  });
});
