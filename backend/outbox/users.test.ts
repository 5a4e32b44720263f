import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rhythm } from '../sync/backoff.ts';
import { type Desk, openDesk, removeProfile } from './testing/desk.ts';
import { ModelRegister } from './testing/model-register.ts';

const kari = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const wish = { citizenId: kari, gpContractId: 7, tiesRevision: '"3"' };
const handOver = { citizenId: kari, kind: 'handOver', reason: 'Ringer tilbake', unit: null };
const ingrid = { subject: 'ingrid', locked: false };
const per = { subject: 'per', locked: false };
const oneTry = { ...rhythm, firstRetryMs: 3_600_000, longestRetryMs: 3_600_000 };

let register: ModelRegister;
let desk: Desk;
beforeEach(async () => {
  register = new ModelRegister();
  await register.start();
  desk = await openDesk({ register });
});
afterEach(async () => {
  await desk.close();
  await register.stop();
  removeProfile(desk.dataDir);
});

const keep = async (): Promise<string> => {
  const key = crypto.randomUUID();
  register.weather = 'cutBefore';
  await expect(desk.ask('switch.request', wish, { key })).rejects.toThrow('command.kept');
  return key;
};
/** Holds the answers to what has this in its address, until it is told to let go. */
const hold = (part: string) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let waiting = 0;
  register.gate = ({ url }) => {
    if (!url.includes(part)) return undefined;
    waiting += 1;
    return promise;
  };
  return { waiting: () => waiting, letGo: resolve };
};
const states = async () => (await desk.items()).map(({ state }) => state);

describe('what somebody has kept', () => {
  it('is neither shown to nor sent for another user, and goes on when they are back (P20, P23)', async () => {
    const key = await keep();
    await desk.signIn(undefined);
    await desk.signIn(per);
    const sent = register.commands.length;
    register.weather = 'fine';
    desk.outbox.resume();
    expect(await desk.items()).toEqual([]);
    expect(desk.outbox.sendWith(key)).toBeUndefined();
    for (const act of ['undo', 'retry', 'dismiss'] as const) {
      expect(desk.outbox[act](key)).toBe(false);
    }
    await expect(desk.ask('switch.request', wish, { key })).rejects.toThrow(
      'idempotency.keyReused',
    );
    expect(register.commands).toHaveLength(sent);
    await desk.signIn(undefined);
    expect(register.commands).toHaveLength(sent);
    await desk.signIn(ingrid);
    await expect.poll(states).toEqual(['accepted']);
    expect(register.effectsOf(key)).toBe(1);
  });

  it('is not sent in the name of whoever signed in while it was asked about (P20, P23)', async () => {
    desk.standing = 'parent-1';
    const key = await keep();
    const asking = hold(`/idempotency-keys/${key}`);
    register.weather = 'fine';
    desk.outbox.resume();
    await expect.poll(asking.waiting).toBeGreaterThan(0);
    await desk.signIn(undefined);
    await desk.signIn(per);
    const sent = register.commands.length;
    asking.letGo();
    // What Per asks for now is answered after that answer has been read.
    for (let n = 0; n < 3; n += 1) {
      await desk.ask('switch.request', { ...wish, citizenId: crypto.randomUUID() });
    }
    expect(register.commands).toHaveLength(sent + 3);
    expect(register.effectsOf(key)).toBe(0);
    await desk.signIn(undefined);
    await desk.signIn(ingrid);
    await expect.poll(() => register.effectsOf(key)).toBe(1);
    expect(register.commands.at(-1)?.headers).toMatchObject({ 'flo-standing': 'parent-1' });
  });

  it('leaves no task in the name of whoever signed in while it was asked about (P17, P23)', async () => {
    await desk.close();
    // What the former process still has on its way must not be taken for the next one's question.
    desk = await openDesk({ register, dataDir: desk.dataDir, pace: { rhythm: oneTry } });
    const key = await keep();
    await desk.close();
    register.weather = 'fine';
    const asking = hold(`/idempotency-keys/${key}`);
    const tomorrow = { now: () => new Date('2026-11-24T11:00:00Z') };
    desk = await openDesk({ register, dataDir: desk.dataDir, clock: tomorrow });
    await expect.poll(asking.waiting).toBe(1);
    await desk.signIn(undefined);
    await desk.signIn(per);
    asking.letGo();
    for (let n = 0; n < 3; n += 1) {
      await desk.ask('switch.request', { ...wish, citizenId: crypto.randomUUID() });
    }
    expect(register.tasks).toEqual([]);
    await desk.signIn(undefined);
    await desk.signIn(ingrid);
    await expect.poll(() => register.tasks.length).toBe(1);
  });

  it('is its user’s for as long as it is under way, whoever sits there by then (P23)', async () => {
    const sending = hold(kari);
    const key = crypto.randomUUID();
    const told = desk.ask('switch.request', wish, { key }).catch((error: Error) => error.message);
    await expect.poll(sending.waiting).toBe(1);
    await desk.signIn(undefined);
    await desk.signIn(per);
    expect(desk.outbox.subjectOf(key)).toBe('ingrid');
    sending.letGo();
    expect(await told).toBe('command.kept');
    await expect.poll(() => desk.outbox.subjectOf(key)).toBeUndefined();
  });

  it('is out of memory as soon as they have signed out (P23)', async () => {
    const key = await keep();
    await desk.signIn(undefined);
    expect(await desk.items()).toEqual([]);
    expect(desk.outbox.sendWith(key)).toBeUndefined();
    await expect(desk.ask('switch.request', wish)).rejects.toThrow('session.signedOut');
  });

  it('stays where it is while the workspace is locked, and goes on when it is not', async () => {
    const key = await keep();
    await desk.signIn({ ...ingrid, locked: true });
    register.weather = 'fine';
    desk.outbox.resume();
    await expect
      .poll(() => register.seen.filter(({ url }) => url.includes(key)).length)
      .toBeGreaterThan(0);
    expect(register.effectsOf(key)).toBe(0);
    await desk.signIn(ingrid);
    await expect.poll(() => register.effectsOf(key)).toBe(1);
  });

  it('and changes nobody’s rights is sent behind the lock, too', async () => {
    await desk.close();
    let now = 0;
    desk = await openDesk({ register, dataDir: desk.dataDir, pace: { now: () => now } });
    await expect(desk.ask('task.handOver', handOver)).rejects.toThrow('command.kept');
    await desk.signIn({ ...ingrid, locked: true });
    now = 60_000;
    desk.outbox.resume();
    await expect.poll(() => register.tasks.length).toBe(1);
  });

  it('is not lost when the sign-in ends in the middle of it', async () => {
    register.weather = 'signedOut';
    const key = crypto.randomUUID();
    await expect(desk.ask('switch.request', wish, { key })).rejects.toThrow('command.kept');
    // It may be on its way once more by now.
    await expect.poll(states).toEqual(['queued']);
    await desk.signIn(undefined);
    register.weather = 'fine';
    await desk.signIn(ingrid);
    await expect.poll(() => register.effectsOf(key)).toBe(1);
  });
});
