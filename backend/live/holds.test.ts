import { afterEach, describe, expect, it } from 'vitest';
import type { Colleague, HeldRecord } from '#contract/flo-api/presence.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { FloClient } from '../flo-api/client.ts';
import { workspaceError } from '../flo-api/errors.ts';
import { Holds } from './holds.ts';

const never = 1_000_000;
const KARI = CitizenId.parse('4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11');
const OLA = CitizenId.parse('5f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c12');
const jonas: Colleague = {
  name: 'Jonas Vik',
  unit: 'Saksbehandling',
  doing: 'looking',
  since: '2026-11-23T08:00:00.000Z',
};

interface Asked {
  readonly name: string;
  readonly body: { readonly holdId?: string; readonly holdIds?: readonly string[] };
}

const ends: Holds[] = [];
afterEach(async () => {
  for (const holds of ends.splice(0)) await holds.endAll();
});

/** Holds against a service whose answer the test sets. */
function setUp({ forSeconds = 45, beatMs = never } = {}) {
  const asked: Asked[] = [];
  const told: string[] = [];
  const service = {
    answer: (): HeldRecord | Promise<HeldRecord> => record(),
    leave: (): Promise<void> => Promise.resolve(),
  };
  const record = (others: Colleague[] = [], tiesRevision = '"1"'): HeldRecord => ({
    citizenId: KARI,
    tiesRevision,
    change: { at: null, by: 'unknown' },
    others,
    forSeconds,
  });
  const flo = (async (name: string, request: { body: Asked['body'] }) => {
    asked.push({ name, body: request.body });
    if (name === 'presence.hold') return service.answer();
    await service.leave();
    return { left: 1 };
  }) as unknown as FloClient;
  const holds = new Holds({
    flo,
    deskId: () => 'desk',
    onChanged: () => told.push('changed'),
    beatMs,
    random: () => 0,
  });
  ends.push(holds);
  const count = (name: string): number => asked.filter((one) => one.name === name).length;
  return { holds, asked, told, service, record, count };
}

describe('holds', () => {
  it('are each window’s own: one for each window that has a person open (P27)', async () => {
    const { holds, asked, count } = setUp();
    const [first, second] = [{}, {}];
    await holds.hold(first, KARI, 'looking', false);
    await holds.hold(second, KARI, 'looking', false);
    await holds.hold(first, OLA, 'looking', false);
    expect(holds.size).toBe(3);
    expect(new Set(asked.map(({ body }) => body.holdId)).size).toBe(3);
    await holds.closeWindow(first);
    expect(holds.size).toBe(1);
    expect(asked.at(-1)?.body.holdIds).toHaveLength(2);
    expect(count('presence.leave')).toBe(1);
  });

  it('are asked about once, until something is new, another thing is done, or somebody wants to know', async () => {
    const { holds, count } = setUp();
    const window = {};
    await holds.hold(window, KARI, 'looking', false);
    await holds.hold(window, KARI, 'looking', false);
    expect(count('presence.hold')).toBe(1);
    await holds.hold(window, KARI, 'switching', false);
    await holds.hold(window, KARI, 'switching', true);
    expect(count('presence.hold')).toBe(3);
    expect(holds.size).toBe(1);
  });

  it('tell their window when a poke shows something new, and not when it does not', async () => {
    const { holds, asked, told, service, record, count } = setUp();
    await holds.hold({}, KARI, 'looking', false);
    const holdId = asked[0]?.body.holdId ?? '';
    holds.poked(holdId);
    holds.poked('4f6f0a52-0000-4000-8000-6f1f0f6b7c11');
    await expect.poll(() => count('presence.hold')).toBe(2);
    expect(told).toEqual([]);
    service.answer = () => record([jonas]);
    holds.poked(holdId);
    await expect.poll(() => told).toEqual(['changed']);
  });

  it('are renewed without a single poke: losing those costs promptness alone (P25)', async () => {
    const { holds, told, service, record } = setUp({ beatMs: 1 });
    const window = {};
    await holds.hold(window, KARI, 'looking', false);
    service.answer = () => record([jonas], '"2"');
    await expect.poll(() => told).toContain('changed');
    const seen = await holds.hold(window, KARI, 'looking', false);
    expect([seen.others, seen.tiesRevision]).toEqual([[jonas], '"2"']);
  });

  it('end when the service has heard what a window let go of a moment before', async () => {
    const { holds, asked, service } = setUp();
    const window = {};
    await holds.hold(window, KARI, 'looking', false);
    const heard = Promise.withResolvers<void>();
    service.leave = () => heard.promise;
    void holds.closeWindow(window);
    const order: string[] = [];
    const ended = holds.endAll().then(() => order.push('ended'));
    await new Promise((resolve) => void setImmediate(resolve));
    order.push('heard');
    heard.resolve();
    await ended;
    expect(order).toEqual(['heard', 'ended']);
    expect(asked.at(-1)?.name).toBe('presence.leave');
  });

  it('that were let go while the service was asked do not stay behind there', async () => {
    const { holds, asked, service, record } = setUp();
    const window = {};
    let answer: (held: HeldRecord) => void = () => undefined;
    service.answer = () => new Promise((resolve) => (answer = resolve));
    const asking = holds.hold(window, KARI, 'looking', false);
    await holds.leave(window, KARI);
    expect(asked.map(({ name }) => name)).toEqual(['presence.hold']);
    answer(record());
    await asking;
    expect(asked.at(-1)).toEqual({
      name: 'presence.leave',
      body: { holdIds: [asked[0]?.body.holdId] },
    });
  });

  it('are gone when the service refuses them, and the window is told', async () => {
    const { holds, asked, told, service } = setUp();
    await holds.hold({}, KARI, 'looking', false);
    service.answer = () => Promise.reject(workspaceError('citizen.denied'));
    holds.poked(asked[0]?.body.holdId ?? '');
    await expect.poll(() => told).toEqual(['changed']);
    expect(holds.size).toBe(0);
  });

  it('stay while nobody answers, but do not show for ever who was there', async () => {
    const { holds, asked, told, service, record } = setUp({ forSeconds: 0 });
    service.answer = () => record([jonas]);
    await holds.hold({}, KARI, 'looking', false);
    service.answer = () => Promise.reject(workspaceError('central.unreachable'));
    holds.poked(asked[0]?.body.holdId ?? '');
    await expect.poll(() => told).toEqual(['changed']);
    expect(holds.size).toBe(1);
  });
});
