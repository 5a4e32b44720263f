import { afterEach, describe, expect, it } from 'vitest';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { FloClient } from '../flo-api/client.ts';
import { Live } from './live.ts';

const KARI = CitizenId.parse('4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11');
const context = { signal: new AbortController().signal, correlationId: 'c' };

const ends: Live[] = [];
afterEach(async () => {
  for (const live of ends.splice(0)) await live.stop();
});

const addressOf = (asked: string | URL | Request): string | URL =>
  asked instanceof Request ? asked.url : asked;

/** A workspace whose sign-in the test opens and shuts, and what it asked of the service. */
function setUp() {
  const asked: string[] = [];
  const streams: { readonly desk: string; readonly signal: AbortSignal }[] = [];
  const sign = { open: true };
  const flo = (async (name: string) => {
    asked.push(name);
    const others: never[] = [];
    const change = { at: null, by: 'unknown' };
    return { citizenId: KARI, tiesRevision: '"1"', change, others, forSeconds: 45 };
  }) as unknown as FloClient;
  const listen: typeof fetch = (url, init) => {
    const signal = init?.signal ?? AbortSignal.abort();
    streams.push({ desk: new URL(addressOf(url)).searchParams.get('deskId') ?? '', signal });
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(': still here\n\n'));
        signal.addEventListener('abort', () => controller.error(signal.reason), { once: true });
      },
    });
    const headers = { 'content-type': 'text/event-stream' };
    return Promise.resolve(new Response(body, { headers }));
  };
  const live = new Live({
    flo,
    apiUrl: 'http://flo.test',
    fetch: listen,
    isOpen: () => Promise.resolve(sign.open),
    onChanged: () => undefined,
  });
  ends.push(live);
  const hold = (window: ReturnType<Live['window']>) =>
    window.handlers['presence.hold']({ citizenId: KARI, doing: 'looking', anew: false }, context);
  return { live, sign, asked, streams, hold };
}

describe('the live side of a workspace', () => {
  it('has one stream, however many windows there are (P27)', async () => {
    const { live, streams, hold, asked } = setUp();
    await live.follow();
    await Promise.all([hold(live.window()), hold(live.window()), live.follow()]);
    await expect.poll(() => streams.length).toBe(1);
    expect(asked.filter((name) => name === 'presence.hold').length).toBeGreaterThanOrEqual(2);
  });

  it('closes its stream and leaves every record at lock, idleness and sign-out (P23)', async () => {
    const { live, sign, asked, streams, hold } = setUp();
    await live.follow();
    await expect.poll(() => streams.length).toBe(1);
    const window = live.window();
    await hold(window);
    sign.open = false;
    await live.follow();
    expect(streams[0]?.signal.aborted).toBe(true);
    expect(asked.at(-1)).toBe('presence.leave');
    // Whoever sits down next is another desk, and asks the service about everything anew.
    sign.open = true;
    await live.follow();
    await expect.poll(() => streams.length).toBe(2);
    expect(streams[1]?.desk).not.toBe(streams[0]?.desk);
    const before = asked.length;
    await hold(window);
    expect(asked.slice(before)).toContain('presence.hold');
  });

  it('leaves what a window held when the window goes', async () => {
    const { live, asked, hold } = setUp();
    await live.follow();
    const window = live.window();
    await hold(window);
    window.close();
    await expect.poll(() => asked.at(-1)).toBe('presence.leave');
  });
});
