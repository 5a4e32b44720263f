import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RpcError } from '#contract/rpc/errors.ts';
import { type Desk, newProfile, openDesk, removeProfile } from './testing/desk.ts';
import { ModelRegister, receipt } from './testing/model-register.ts';

const kari = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const ola = '5f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const wish = (citizenId: string) => ({ citizenId, gpContractId: 7, tiesRevision: '"3"' });
const handOver = { citizenId: kari, kind: 'handOver', reason: 'Ringer tilbake', unit: null };

let register: ModelRegister;
let dataDir: string;
let desk: Desk;
const desks: Desk[] = [];

const open = async (options: Partial<Parameters<typeof openDesk>[0]> = {}): Promise<Desk> => {
  desk = await openDesk({ register, dataDir, ...options });
  desks.push(desk);
  return desk;
};
beforeEach(async () => {
  dataDir = newProfile();
  register = new ModelRegister();
  await register.start();
  await open();
});
afterEach(async () => {
  for (const each of desks.splice(0)) await each.close();
  await register.stop();
  removeProfile(dataDir);
});

const errorOf = (call: Promise<unknown>): Promise<RpcError> =>
  call.then(
    () => {
      throw new Error('it was answered');
    },
    (error: RpcError) => error,
  );
const keyOf = (): string => crypto.randomUUID();
const switchTo = (citizenId: string, key: string): Promise<unknown> =>
  desk.ask('switch.request', wish(citizenId), { key });
const stateOf = async (key: string): Promise<string | undefined> => (await desk.item(key))?.state;

describe('a version that the service has left behind', () => {
  it('only reads: what is wished for is refused, and what was kept is not sent (P7)', async () => {
    register.weather = 'cutBefore';
    const kept = keyOf();
    expect((await errorOf(switchTo(kari, kept))).code).toBe('command.kept');
    desk.outdated = true;
    register.weather = 'fine';
    desk.outbox.resume();
    const refused = keyOf();
    expect((await errorOf(switchTo(ola, refused))).code).toBe('sync.schemaTooOld');
    expect(await desk.items()).toMatchObject([{ key: kept }]);
    expect([register.effectsOf(kept), register.effectsOf(refused)]).toEqual([0, 0]);
    desk.outdated = false;
    desk.outbox.resume();
    await expect.poll(() => register.effectsOf(kept)).toBe(1);
  });
});

describe('a command that is answered', () => {
  it('gives its page the answer and leaves nothing behind', async () => {
    const key = keyOf();
    expect(await switchTo(kari, key)).toMatchObject({ citizenId: kari, state: 'pending' });
    expect(register.effectsOf(key)).toBe(1);
    expect(await desk.items()).toEqual([]);
  });

  it('gives its page the refusal, with the decision', async () => {
    register.weather = 'refusing';
    const error = await errorOf(switchTo(kari, keyOf()));
    expect(error.code).toBe('decision.refused');
    expect(error.details).toMatchObject({ decision: { outcome: 'refused' } });
    expect(await desk.items()).toEqual([]);
  });

  it('stays to be seen when the page had gone before the answer came', async () => {
    const key = keyOf();
    const gone = AbortSignal.abort();
    await desk.ask('switch.request', wish(kari), { key, signal: gone });
    expect(await stateOf(key)).toBe('accepted');
  });

  it('sent again under its key by a page whose line broke has one effect', async () => {
    const key = keyOf();
    const answers = await Promise.all([switchTo(kari, key), switchTo(kari, key)]);
    const [first, second] = answers;
    expect(second).toEqual(first);
    expect(await switchTo(kari, key)).toEqual(first);
    expect(register.effectsOf(key)).toBe(1);
  });

  it('is not sent when its key stands for something else', async () => {
    register.weather = 'cutBefore';
    const key = keyOf();
    await errorOf(switchTo(kari, key));
    expect((await errorOf(switchTo(ola, key))).code).toBe('idempotency.keyReused');
  });
});

describe('a command without an answer', () => {
  it('is kept, told honestly, and carried out once when the line is back (P11, P13)', async () => {
    register.weather = 'cutAfter';
    const key = keyOf();
    const error = await errorOf(switchTo(kari, key));
    expect(error.code).toBe('command.kept');
    expect(error.details).toMatchObject({ kept: { state: 'unknown', legal: true } });
    expect(await desk.item(key)).toMatchObject({
      state: 'unknown',
      citizenId: kari,
      gpContractId: 7,
      canUndo: false,
      canRetry: true,
      canDismiss: false,
    });
    register.weather = 'fine';
    desk.outbox.resume();
    await expect.poll(() => stateOf(key)).toBe('accepted');
    expect(register.effectsOf(key)).toBe(1);
    expect(await desk.item(key)).toMatchObject({ result: { citizenId: kari }, failure: null });
  });

  it('is asked about by its key before it is sent again, and only ever under that key (P13)', async () => {
    register.weather = 'cutAfter';
    const key = keyOf();
    await errorOf(switchTo(kari, key));
    const sent = register.commands.length;
    register.weather = 'fine';
    await expect.poll(() => stateOf(key)).toBe('accepted');
    expect(register.commands).toHaveLength(sent);
    expect(register.seen.some(({ url }) => url === `/idempotency-keys/${key}`)).toBe(true);
    expect(new Set(register.commands.map(({ headers }) => headers['idempotency-key']))).toEqual(
      new Set([key]),
    );
  });

  it.each(['cutBefore', 'captivePortal', 'tooMany', 'failing', 'signedOut'] as const)(
    'survives %s, and is carried out once afterwards (P11, P26)',
    async (weather) => {
      register.weather = weather;
      const key = keyOf();
      expect((await errorOf(switchTo(kari, key))).code).toBe('command.kept');
      expect(register.effectsOf(key)).toBe(0);
      register.weather = 'fine';
      await expect.poll(() => stateOf(key)).toBe('accepted');
      expect(register.effectsOf(key)).toBe(1);
    },
  );

  it('waits as long as the service asks for (P25)', async () => {
    register.weather = 'tooMany';
    register.retryAfter = '600';
    const key = keyOf();
    const error = await errorOf(switchTo(kari, key));
    expect(error.details).toMatchObject({ kept: { state: 'queued' } });
    const { nextTryAt, receivedAt, failure } = (await desk.item(key))!;
    expect(Date.parse(nextTryAt!) - Date.parse(receivedAt)).toBeGreaterThan(590_000);
    expect(failure).toMatchObject({ code: 'service.rateLimited', details: { retryAfter: 600 } });
  });

  it('comes back with the reason when the register says no, and stays until it is put away (P13)', async () => {
    register.weather = 'cutBefore';
    const key = keyOf();
    await errorOf(switchTo(kari, key));
    register.weather = 'stale';
    desk.outbox.resume();
    await expect.poll(() => stateOf(key)).toBe('rejected');
    expect(await desk.item(key)).toMatchObject({
      failure: { code: 'precondition.failed', details: { currentRevision: '"9"' } },
      canDismiss: true,
      canRetry: false,
    });
    expect(desk.outbox.dismiss(key)).toBe(true);
    expect(await desk.items()).toEqual([]);
  });

  it('is told what settled it, not what an earlier try had come to (P13)', async () => {
    register.weather = 'cutAfter';
    const key = keyOf();
    await errorOf(switchTo(kari, key));
    const problem = { type: 'about:blank', title: 'no', requestId: 'r1', status: 409 };
    register.settle(key, 409, { ...problem, code: 'wish.withdrawn' });
    register.weather = 'fine';
    expect((await errorOf(switchTo(kari, key))).code).toBe('wish.withdrawn');
  });

  it('that was collected is answered as it was settled, not as it was collected (P13)', async () => {
    register.weather = 'collecting';
    const key = keyOf();
    await errorOf(switchTo(kari, key));
    register.settle(key, 201, receipt(kari));
    register.weather = 'fine';
    expect(await switchTo(kari, key)).toMatchObject({ citizenId: kari, state: 'pending' });
  });

  it('keeps the words of what the register refused where their writer can read them (P20)', async () => {
    register.weather = 'cutBefore';
    await open({ subject: 'per', pace: { undoMs: 0 } });
    const key = keyOf();
    await errorOf(desk.ask('task.handOver', handOver, { key }));
    expect((await desk.item(key))?.words).toEqual([]);
    register.weather = 'stale';
    desk.outbox.resume();
    await expect.poll(() => stateOf(key)).toBe('rejected');
    expect((await desk.item(key))?.words).toEqual([{ field: 'reason', text: handOver.reason }]);
  });

  it('carries the revision it was decided on, however late it is sent (P12)', async () => {
    register.weather = 'cutBefore';
    const key = keyOf();
    await errorOf(switchTo(kari, key));
    register.weather = 'fine';
    await expect.poll(() => stateOf(key)).toBe('accepted');
    expect(new Set(register.commands.map(({ headers }) => headers['if-match']))).toEqual(
      new Set(['"3"']),
    );
  });

  it('carries on whose behalf and in which call it was wished, whoever is on the line when it is sent', async () => {
    register.weather = 'cutBefore';
    desk.standing = 'parent-1';
    desk.callId = 'call-1';
    const key = keyOf();
    await errorOf(switchTo(kari, key));
    desk.standing = 'other-2';
    desk.callId = undefined;
    register.weather = 'fine';
    await expect.poll(() => stateOf(key)).toBe('accepted');
    expect(register.commands.at(-1)?.headers).toMatchObject({
      'flo-standing': 'parent-1',
      'flo-call-id': 'call-1',
    });
  });
});

describe('order', () => {
  it('holds within a person, and nobody waits for another person (P15)', async () => {
    register.over(kari, 'cutBefore');
    const [first, second, other] = [keyOf(), keyOf(), keyOf()];
    await errorOf(switchTo(kari, first));
    const behind = switchTo(kari, second);
    expect(await switchTo(ola, other)).toMatchObject({ citizenId: ola });
    expect(register.effectsOf(second)).toBe(0);
    register.over(kari, 'fine');
    desk.outbox.resume();
    expect(await behind).toMatchObject({ citizenId: kari });
    expect(register.effects.map(({ key }) => key)).toEqual([other, first, second]);
  });

  it('is the order of the wishes after a restart, too (P15)', async () => {
    register.weather = 'cutBefore';
    const keys = [keyOf(), keyOf(), keyOf()];
    const gone = AbortSignal.timeout(1);
    for (const key of keys) {
      void desk.ask('switch.request', wish(kari), { key, signal: gone }).catch(() => undefined);
    }
    await expect.poll(async () => (await desk.items()).map((item) => item.key)).toEqual(keys);
    await desk.close();
    register.weather = 'fine';
    await open();
    await expect.poll(() => register.effects.length).toBe(3);
    expect(register.effects.map(({ key }) => key)).toEqual(keys);
  });

  it('is not held up by a command that never gets an answer, for anybody else (P15)', async () => {
    register.over(kari, 'failing');
    const stuck = keyOf();
    await errorOf(switchTo(kari, stuck));
    for (let n = 0; n < 10; n += 1) {
      const other = crypto.randomUUID();
      expect(await switchTo(other, keyOf())).toMatchObject({ citizenId: other });
    }
    expect(await stateOf(stuck)).not.toBe('accepted');
  });

  it('is not held up by what the register has refused (P15)', async () => {
    register.weather = 'cutBefore';
    const [bad, good] = [keyOf(), keyOf()];
    await errorOf(switchTo(kari, bad));
    register.weather = 'stale';
    desk.outbox.resume();
    await expect.poll(() => stateOf(bad)).toBe('rejected');
    register.weather = 'fine';
    expect(await switchTo(kari, good)).toMatchObject({ citizenId: kari });
  });
});

describe('the undo window', () => {
  it('holds what allows it, and takes it back before it is sent (P19)', async () => {
    const key = keyOf();
    const error = await errorOf(desk.ask('task.handOver', handOver, { key }));
    expect(error.details).toMatchObject({
      kept: { state: 'held', legal: false, undoUntil: '2026-11-23T11:01:00.000Z' },
    });
    expect(await desk.item(key)).toMatchObject({ state: 'held', canUndo: true, attempts: 0 });
    expect(desk.outbox.undo(key)).toBe(true);
    expect(await desk.items()).toEqual([]);
    expect(register.tasks).toEqual([]);
  });

  it('ends, and then there is nothing to take back (P19)', async () => {
    await desk.close();
    let now = 0;
    await open({ pace: { now: () => now } });
    const key = keyOf();
    await errorOf(desk.ask('task.handOver', handOver, { key }));
    now = 59_999;
    desk.outbox.resume();
    expect(await stateOf(key)).toBe('held');
    now = 60_000;
    desk.outbox.resume();
    await expect.poll(() => register.tasks.length).toBe(1);
    expect(desk.outbox.undo(key)).toBe(false);
    await expect.poll(() => stateOf(key)).toBe('accepted');
  });

  it('is not spent again by a restart (P19)', async () => {
    const key = keyOf();
    await errorOf(desk.ask('task.handOver', handOver, { key }));
    await desk.close();
    await open({ clock: { now: () => new Date('2026-11-23T11:01:01Z') } });
    await expect.poll(() => register.tasks.length).toBe(1);
  });

  it('holds up nothing that competes for a place (P15, P19)', async () => {
    await errorOf(desk.ask('task.handOver', handOver));
    expect(await switchTo(kari, keyOf())).toMatchObject({ citizenId: kari });
  });
});

describe('accepted', () => {
  it('is visible when a question that began afterwards has shown it (P16)', async () => {
    register.weather = 'cutBefore';
    const key = keyOf();
    await errorOf(switchTo(kari, key));
    const before = desk.outbox.accepted();
    register.weather = 'fine';
    await expect.poll(() => stateOf(key)).toBe('accepted');
    // An answer that was on its way already shows the world as it was.
    desk.outbox.shown(`citizen:${kari}`, before);
    await desk.ask('citizen.overview', { citizenId: ola });
    await desk.ask('citizen.overview', { citizenId: kari, asOf: '2026-01-01' });
    expect(await stateOf(key)).toBe('accepted');
    await desk.ask('citizen.overview', { citizenId: kari });
    expect(await stateOf(key)).toBe('visible');
  });

  it('and seen is gone the next day; unseen it stays (P16)', async () => {
    register.weather = 'cutBefore';
    const [seen, unseen] = [keyOf(), keyOf()];
    await Promise.all([errorOf(switchTo(kari, seen)), errorOf(switchTo(ola, unseen))]);
    register.weather = 'fine';
    await expect.poll(() => stateOf(seen)).toBe('accepted');
    await expect.poll(() => stateOf(unseen)).toBe('accepted');
    await desk.ask('citizen.overview', { citizenId: kari });
    await desk.close();
    const now = Date.parse('2026-11-24T08:00:00Z');
    await open({ clock: { now: () => new Date(now) } });
    // A machine's clock alone puts nothing away.
    expect((await desk.items()).map(({ key }) => key)).toEqual([seen, unseen]);
    register.now = Date.now();
    await switchTo(ola, keyOf());
    expect((await desk.items()).map(({ key }) => key)).toEqual([unseen]);
  });
});
