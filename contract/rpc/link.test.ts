import { describe, expect, it } from 'vitest';
import type { RpcError } from './errors.ts';
import { openLink, type Link, type LinkState } from './link.ts';
import { serveConnection } from './server.ts';
import { handlersFor, hash, operations, Seen } from './testing/fixtures.ts';
import { lineMakers, type Line } from './testing/lines.ts';

const makeLine = lineMakers[0];

/** A backend that can go away and come back, and the link to it. */
function setUp(contractHash = hash) {
  const seen = new Seen();
  const states: LinkState[] = [];
  const lines: Line[] = [];
  const backend = { up: true };
  const link: Link<typeof operations> = openLink(operations, {
    contractHash,
    retryMs: () => 1,
    onEvent: () => undefined,
    onState: (state) => states.push(state),
    open: async () => {
      if (!backend.up || makeLine === undefined) throw new Error('nobody there');
      const line = await makeLine().open();
      lines.push(line);
      serveConnection(line.backend, {
        operations,
        handlers: handlersFor(seen),
        contractHash: hash,
        admit: () => true,
        log: () => undefined,
      });
      return line.page;
    },
  });
  const cut = (): void => lines.at(-1)?.backend.close();
  return { seen, states, backend, link, cut };
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no error',
    (error: RpcError) => error.code,
  );

describe('openLink', () => {
  it('lets the first calls wait for the first welcome', async () => {
    const { link, states } = setUp();
    expect(await link.call('text.upper', { text: 'early' })).toBe('EARLY');
    expect(states).toEqual(['ready']);
    link.close();
  });

  it('rejects a query whose line went down, and comes back by itself', async () => {
    const { link, states, cut } = setUp();
    await link.call('text.upper', { text: 'x' });
    const pending = codeOf(link.call('text.never', {}));
    cut();
    expect(await pending).toBe('BACKEND_GONE');
    expect(await codeOf(link.call('text.upper', { text: 'while down' }))).toBe('BACKEND_GONE');
    await expect.poll(() => states).toEqual(['ready', 'gone', 'ready']);
    expect(await link.call('text.upper', { text: 'back' })).toBe('BACK');
    link.close();
  });

  it('resends an unanswered command under its key, so that it has its effect once', async () => {
    const { link, seen, cut } = setUp();
    await link.call('text.upper', { text: 'x' });
    let first = true;
    seen.onCommand = async () => {
      if (!first) return;
      first = false;
      // The line goes down after the command arrived and before its answer left.
      cut();
      await Promise.resolve();
    };
    const answer = await link.call('counter.add', { by: 5 });
    expect(answer.total).toBe(5);
    expect(seen.keys).toEqual([answer.key, answer.key]);
    link.close();
  });

  it('gives up on a command when its time is over, and keeps its key on the error', async () => {
    const { link, backend, cut, seen } = setUp();
    await link.call('text.upper', { text: 'x' });
    seen.onCommand = () => new Promise(() => undefined);
    const key = '3f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
    const pending = link.call('counter.add', { by: 1 }, { key, timeoutMs: 50 });
    backend.up = false;
    cut();
    await expect(pending).rejects.toMatchObject({ code: 'BACKEND_GONE', key });
    link.close();
  });

  it('stops waiting when the caller gives up', async () => {
    const { link, backend, cut, seen } = setUp();
    await link.call('text.upper', { text: 'x' });
    seen.onCommand = () => new Promise(() => undefined);
    const giveUp = new AbortController();
    const pending = codeOf(link.call('counter.add', { by: 1 }, { signal: giveUp.signal }));
    backend.up = false;
    cut();
    await Promise.resolve();
    giveUp.abort();
    expect(await pending).toBe('CANCELLED');
    link.close();
  });

  it('does not knock again where it was refused', async () => {
    const { link, states } = setUp('another contract');
    expect(await codeOf(link.call('text.upper', { text: 'x' }))).toBe('BACKEND_GONE');
    expect(states).toEqual(['refused']);
    link.close();
  });
});
