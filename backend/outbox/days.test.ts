import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { derivedKey } from './derived-key.ts';
import { type Desk, newProfile, openDesk, removeProfile } from './testing/desk.ts';
import { ModelRegister, receipt } from './testing/model-register.ts';

const kari = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const wish = { citizenId: kari, gpContractId: 7, tiesRevision: '"3"' };
const handOver = { citizenId: kari, kind: 'handOver', reason: 'Ringer tilbake', unit: null };
const TODAY = '2026-11-23T11:00:00Z';
const TOMORROW = '2026-11-24T07:00:00Z';

let now = TODAY;
const clock = { now: () => new Date(now) };
let machineNow = 0;
const machine = { monotonic: () => machineNow, wall: () => machineNow };
let register: ModelRegister;
let dataDir: string;
let desk: Desk;
const open = async (): Promise<void> => {
  desk = await openDesk({ register, dataDir, clock, machine });
};
beforeEach(async () => {
  now = TODAY;
  machineNow = 0;
  dataDir = newProfile();
  register = new ModelRegister();
  await register.start();
  await open();
});
afterEach(async () => {
  await desk.close();
  await register.stop();
  removeProfile(dataDir);
});

const keep = async (
  weather: 'cutBefore' | 'cutAfter' | 'tooMany' = 'cutBefore',
): Promise<string> => {
  const key = crypto.randomUUID();
  register.weather = weather;
  await expect(desk.ask('switch.request', wish, { key })).rejects.toThrow('command.kept');
  return key;
};
const stateOf = async (key: string) => (await desk.item(key))?.state;

describe('a wish whose day is over', () => {
  it('is not carried out, but becomes one task, also when the app was closed at midnight (P17)', async () => {
    const key = await keep();
    await desk.close();
    now = TOMORROW;
    register.weather = 'fine';
    await open();
    await expect.poll(async () => (await desk.item(key))?.taskId ?? null).not.toBeNull();
    expect(await desk.item(key)).toMatchObject({ state: 'expired', canDismiss: true });
    expect(register.effects).toEqual([]);
    expect(register.tasks).toEqual([
      {
        key: derivedKey(key, 'unsentWish'),
        body: JSON.stringify({ kind: 'unsentWish', reason: 'switch.request', unit: null }),
      },
    ]);
  });

  it('becomes one task however often leaving it fails, and is not put away before (P17)', async () => {
    const key = await keep();
    now = TOMORROW;
    machineNow = Date.parse(TOMORROW) - Date.parse(TODAY);
    register.weather = 'fine';
    register.over(kari, 'cutAfter');
    desk.outbox.resume();
    await expect.poll(() => register.tasks.length).toBe(1);
    expect(await desk.item(key)).toMatchObject({
      state: 'expired',
      taskId: null,
      canDismiss: false,
    });
    expect(desk.outbox.dismiss(key)).toBe(false);
    await desk.close();
    register.over(kari, 'fine');
    await open();
    await expect.poll(async () => (await desk.item(key))?.canDismiss).toBe(true);
    expect(register.tasks).toHaveLength(1);
  });

  it('is no task when it was carried out after all and only the answer was lost (P11, P17)', async () => {
    const key = await keep('cutAfter');
    await desk.close();
    now = TOMORROW;
    register.weather = 'fine';
    await open();
    await expect.poll(() => stateOf(key)).toBe('accepted');
    expect(register.tasks).toEqual([]);
    expect(register.effectsOf(key)).toBe(1);
  });

  it('counts the day in Norway, not in Greenwich (P17)', async () => {
    now = '2026-11-23T22:59:00Z';
    machineNow = Date.parse(now) - Date.parse(TODAY);
    const key = await keep();
    now = '2026-11-23T23:00:30Z';
    machineNow = Date.parse(now) - Date.parse(TODAY);
    register.weather = 'fine';
    desk.outbox.resume();
    await expect.poll(() => stateOf(key)).toBe('expired');
    expect(register.effects).toEqual([]);
  });

  it('does not become young again when the machine’s clock is set back (P17, P26)', async () => {
    const key = await keep();
    // A day passes on the service's clock; the machine's own was set back to where it was.
    register.now = 24 * 3_600_000;
    register.weather = 'fine';
    desk.outbox.resume();
    await expect.poll(() => stateOf(key)).toBe('expired');
    expect(register.effectsOf(key)).toBe(0);
  });

  it('is not over by a clock that the service has not confirmed (P17, P26)', async () => {
    const key = await keep('tooMany');
    await expect.poll(() => stateOf(key)).toBe('queued');
    const asked = () => register.seen.filter(({ url }) => url.includes(key)).length;
    const before = asked();
    register.weather = 'cutBefore';
    // Somebody sets the clock a day ahead while there is no line; the machine's day is over.
    [now, machineNow] = [TOMORROW, Date.parse(TOMORROW) - Date.parse(TODAY)];
    desk.outbox.resume();
    await expect.poll(asked).toBeGreaterThan(before);
    expect(await stateOf(key)).not.toBe('expired');
    // The line is back within the same real day, by the service's own clock.
    register.now = 60_000;
    now = new Date(machineNow + Date.parse(TODAY)).toISOString();
    register.weather = 'fine';
    desk.outbox.resume();
    await expect.poll(() => stateOf(key)).toBe('accepted');
    expect(register.tasks).toEqual([]);
    expect(register.effectsOf(key)).toBe(1);
  });

  it('is only over for what is legally effective: a message is left the next day, too', async () => {
    const key = crypto.randomUUID();
    await expect(desk.ask('task.handOver', handOver, { key })).rejects.toThrow('command.kept');
    await desk.close();
    now = TOMORROW;
    await open();
    await expect.poll(() => stateOf(key)).toBe('accepted');
    expect(register.tasks).toMatchObject([{ key }]);
  });
});

describe('a wish that is collected during an outage', () => {
  const collect = async (): Promise<string> => {
    const key = crypto.randomUUID();
    register.weather = 'collecting';
    await expect(desk.ask('switch.request', wish, { key })).rejects.toThrow('command.kept');
    expect(await stateOf(key)).toBe('collected');
    return key;
  };

  it('is told as received and not carried out, and holds nothing up (P13, P15)', async () => {
    await collect();
    register.weather = 'fine';
    expect(await desk.ask('switch.request', wish)).toMatchObject({ citizenId: kari });
  });

  it('is not sent again, and learns by its key what became of it (P11, P13)', async () => {
    const key = await collect();
    const sent = register.commands.length;
    desk.outbox.resume();
    await expect
      .poll(() => register.seen.some(({ url }) => url === `/idempotency-keys/${key}`))
      .toBe(true);
    // What has arrived is not tried again: nobody is told when it would be.
    expect(await desk.item(key)).toMatchObject({ state: 'collected', nextTryAt: null });
    register.settle(key, 201, receipt(kari));
    desk.outbox.resume();
    await expect.poll(() => stateOf(key)).toBe('accepted');
    expect(register.commands).toHaveLength(sent);
  });

  it('that the service has lost is sent again under its key (P8, P11, P13)', async () => {
    const key = await collect();
    register.weather = 'fine';
    register.forget(key);
    desk.outbox.resume();
    await expect.poll(() => stateOf(key)).toBe('accepted');
    expect(register.effectsOf(key)).toBe(1);
  });

  it('that the service has lost, and whose day is over, becomes a task (P8, P17)', async () => {
    const key = await collect();
    register.weather = 'fine';
    register.forget(key);
    now = TOMORROW;
    machineNow = Date.parse(TOMORROW) - Date.parse(TODAY);
    desk.outbox.resume();
    await expect.poll(async () => (await desk.item(key))?.taskId ?? null).not.toBeNull();
    expect(await stateOf(key)).toBe('expired');
    expect(register.effects).toEqual([]);
  });

  it('that the service will not tell of when its day is over becomes a task (P17)', async () => {
    const key = await collect();
    register.weather = 'fine';
    register.over(key, 'stale');
    now = TOMORROW;
    machineNow = Date.parse(TOMORROW) - Date.parse(TODAY);
    desk.outbox.resume();
    await expect.poll(() => stateOf(key)).toBe('expired');
    await expect.poll(() => register.tasks.length).toBe(1);
  });

  it.each([
    ['wish.expired', 'expired'],
    ['wish.withdrawn', 'rejected'],
  ])('that ended as %s is told so, and leaves no second task (P17)', async (code, state) => {
    const key = await collect();
    const problem = { type: 'about:blank', title: 'no', requestId: 'r1', status: 409, code };
    register.settle(key, 409, problem);
    desk.outbox.resume();
    await expect.poll(() => stateOf(key)).toBe(state);
    expect(await desk.item(key)).toMatchObject({ failure: { code }, canDismiss: true });
    expect(register.tasks).toEqual([]);
  });
});
