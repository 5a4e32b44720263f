import { beforeEach, describe, expect, it } from 'vitest';
import { parseReceived } from '#contract/flo-api/received.ts';
import { CentralTime } from './central-time.ts';
import { newProfile, openDesk, removeProfile } from './testing/desk.ts';
import { ModelRegister } from './testing/model-register.ts';

const START = Date.parse('2026-11-23T11:00:00Z');
const MINUTE = 60_000;

let [monotonic, wall] = [0, 0];
const machine = { monotonic: () => monotonic, wall: () => wall };
/** The workspace's clock goes as the machine's wall clock does. */
const clock = { now: () => new Date(wall) };
const pass = (ms: number): void => {
  monotonic += ms;
  wall += ms;
};

let time: CentralTime;
beforeEach(() => {
  [monotonic, wall] = [5_000, START];
  time = new CentralTime(clock, machine);
});

describe('the central service’s time', () => {
  it('is proved by its newest answer and how long ago that was (P18)', () => {
    expect(time.claim()).toBeUndefined();
    time.learn('first', null);
    pass(MINUTE);
    time.learn('second', null);
    pass(2 * MINUTE);
    expect(time.claim()).toEqual({
      token: 'second',
      monotonicMs: 2 * MINUTE,
      wallMs: 2 * MINUTE,
    });
    expect(time.now().toISOString()).toBe('2026-11-23T11:03:00.000Z');
  });

  it('goes on while the machine sleeps, though one of its clocks does not (P18, P26)', () => {
    time.learn('t', null);
    wall += 60 * MINUTE;
    expect(time.claim()).toMatchObject({ monotonicMs: 0, wallMs: 60 * MINUTE });
    expect(time.now().toISOString()).toBe('2026-11-23T12:00:00.000Z');
  });

  it('does not go back when somebody sets the machine’s clock back (P18, P26)', () => {
    time.learn('t', null);
    pass(10 * MINUTE);
    wall -= 24 * 60 * MINUTE;
    expect(time.claim()).toMatchObject({ monotonicMs: 10 * MINUTE });
    expect(time.now().toISOString()).toBe('2026-11-23T11:10:00.000Z');
  });

  it('is still proved after a restart without a line, by the wall clock alone (P18)', () => {
    time.learn('t', null);
    pass(MINUTE);
    const kept = time.keep();
    [monotonic, wall] = [77, wall + MINUTE];
    const next = new CentralTime(clock, machine);
    next.restore(kept);
    expect(next.claim()).toEqual({ token: 't', monotonicMs: 0, wallMs: 2 * MINUTE });
    next.learn('newer', null);
    next.restore(kept);
    expect(next.claim()).toMatchObject({ token: 'newer' });
  });

  it('proves nothing after a restart with a clock that stands before the note (P18, P26)', () => {
    time.learn('t', null);
    const kept = time.keep();
    wall -= 1;
    const next = new CentralTime(clock, machine);
    next.restore(kept);
    // Received on arrival, then: as old as the note it would go before everybody's.
    expect(next.claim()).toBeUndefined();
    wall += 1;
    expect(next.claim()).toEqual({ token: 't', monotonicMs: 0, wallMs: 0 });
  });

  it.each([-1, 1])(
    'puts a clock right that is wrong by %i day, by the service’s own (P26)',
    (days) => {
      const theirs = new Date(START);
      wall = START + days * 24 * 60 * MINUTE;
      time.learn('t', theirs.toUTCString());
      expect(time.now()).toEqual(theirs);
      pass(MINUTE);
      expect(time.now()).toEqual(new Date(START + MINUTE));
    },
  );

  it('takes no note that is none', () => {
    time.restore('{"token":1}');
    time.restore(undefined);
    expect(time.claim()).toBeUndefined();
    expect(time.keep()).toBeUndefined();
  });
});

describe('a command that is kept', () => {
  it('says when it was received, the same however often and late it is sent (P18)', async () => {
    const dataDir = newProfile();
    const register = new ModelRegister();
    await register.start();
    const open = () => openDesk({ register, dataDir, clock, machine });
    let desk = await open();
    try {
      const citizenId = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
      const wish = { citizenId, gpContractId: 7, tiesRevision: '"3"' };
      await desk.ask('switch.request', wish);
      pass(3 * MINUTE);
      register.weather = 'cutBefore';
      const key = crypto.randomUUID();
      await expect(desk.ask('switch.request', wish, { key })).rejects.toThrow('command.kept');
      expect(await desk.item(key)).toMatchObject({ receivedAt: '2026-11-23T11:03:00.000Z' });
      await desk.close();
      [monotonic, wall] = [1, wall + 90 * MINUTE];
      register.weather = 'fine';
      desk = await open();
      await expect.poll(async () => (await desk.item(key))?.state).toBe('accepted');
      const claims = register.commands
        .filter(({ headers }) => headers['idempotency-key'] === key)
        .map(({ headers }) => parseReceived(String(headers['flo-received'])));
      expect(claims.length).toBeGreaterThan(1);
      for (const claim of claims) {
        expect(claim).toEqual({ token: 'token-1', monotonicMs: 180_000, wallMs: 180_000 });
      }
    } finally {
      await desk.close();
      await register.stop();
      removeProfile(dataDir);
    }
  });

  it('after a restart without a line rests on the last answer before it (P18)', async () => {
    const dataDir = newProfile();
    const register = new ModelRegister();
    await register.start();
    const citizenId = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
    const wish = { citizenId, gpContractId: 7, tiesRevision: '"3"' };
    let desk = await openDesk({ register, dataDir, clock, machine });
    try {
      await desk.ask('switch.request', wish);
      await desk.close();
      [monotonic, wall] = [1, wall + 5 * MINUTE];
      register.weather = 'cutBefore';
      desk = await openDesk({ register, dataDir, clock, machine });
      await expect(desk.ask('switch.request', wish)).rejects.toThrow('command.kept');
      const claim = parseReceived(String(register.commands.at(-1)?.headers['flo-received']));
      expect(claim).toEqual({ token: 'token-1', monotonicMs: 0, wallMs: 5 * MINUTE });
    } finally {
      await desk.close();
      await register.stop();
      removeProfile(dataDir);
    }
  });
});
