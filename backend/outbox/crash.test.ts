import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultPoints } from '#contract/faults/fault-point.ts';
import { killAt as killScriptAt } from '../testing/kill-at.ts';
import type { Orders } from './testing/crash-child.ts';
import { type Desk, newProfile, openDesk, removeProfile } from './testing/desk.ts';
import { ModelRegister } from './testing/model-register.ts';

const PATIENCE = 90_000;
const CHILD = join(import.meta.dirname, 'testing', 'crash-child.ts');
const citizenId = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const input = { citizenId, gpContractId: 7, tiesRevision: '"3"' };
const TODAY = '2026-11-23T11:00:00Z';
const TOMORROW = '2026-11-24T07:00:00Z';

let register: ModelRegister;
let dataDir: string;
const desks: Desk[] = [];
beforeEach(async () => {
  dataDir = newProfile();
  register = new ModelRegister();
  await register.start();
});
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
  await register.stop();
  removeProfile(dataDir);
});

const orders = (given: Partial<Orders>): Orders => ({
  dataDir,
  url: register.url,
  now: TODAY,
  dieAt: 'outbox.kept',
  asks: [],
  undo: [],
  ...given,
});
const killAt = (given: Orders): Promise<string[]> => killScriptAt(CHILD, given);
/** The same profile, opened by a process that lives. */
const reopen = async (now = TODAY): Promise<Desk> => {
  const desk = await openDesk({ register, dataDir, clock: { now: () => new Date(now) } });
  desks.push(desk);
  return desk;
};

/** Every step of a command that is kept, and the second time through those it passes twice. */
const steps = [
  ...faultPoints.outbox.filter((step) => step !== 'outbox.received'),
  'outbox.changing#2',
  'outbox.changed#2',
];
const states = async (desk: Desk) => (await desk.items()).map(({ state }) => state);

describe('a workspace that is killed', () => {
  it.each(steps)(
    'at %s has lost no command, and done none twice (P11, P13)',
    { timeout: PATIENCE },
    async (dieAt) => {
      const key = crypto.randomUUID();
      const asks = [{ operation: 'switch.request', input, key }];
      expect(await killAt(orders({ dieAt, asks }))).toEqual([]);
      const desk = await reopen();
      // Whoever was told nothing is told by the outbox.
      await expect.poll(() => register.effectsOf(key)).toBe(1);
      const left = dieAt === 'outbox.removed' ? [] : ['accepted'];
      await expect.poll(() => states(desk)).toEqual(left);
      // The page that waited asks again under the same key.
      expect(await desk.ask('switch.request', input, { key })).toMatchObject({ citizenId });
      expect(register.effects).toHaveLength(1);
    },
  );

  it(
    'before a command was kept has not sent it; the page sends it again (P11)',
    { timeout: PATIENCE },
    async () => {
      const key = crypto.randomUUID();
      const asks = [{ operation: 'switch.request', input, key }];
      expect(await killAt(orders({ dieAt: 'outbox.received', asks }))).toEqual([]);
      const desk = await reopen();
      expect(await desk.items()).toEqual([]);
      expect(register.commands).toEqual([]);
      expect(await desk.ask('switch.request', input, { key })).toMatchObject({ citizenId });
      expect(register.effects).toHaveLength(1);
    },
  );

  it.each(['outbox.changing#2', 'outbox.changed#2', 'outbox.settled'])(
    'at %s, after an answer was lost, asks before it sends (P11, P13)',
    { timeout: PATIENCE },
    async (dieAt) => {
      register.weather = 'cutAfter';
      const key = crypto.randomUUID();
      await killAt(orders({ dieAt, asks: [{ operation: 'switch.request', input, key }] }));
      expect(register.effectsOf(key)).toBe(1);
      const sent = register.commands.length;
      register.weather = 'fine';
      const desk = await reopen();
      await expect.poll(async () => (await desk.item(key))?.state).toBe('accepted');
      expect(register.commands).toHaveLength(sent);
      expect(register.effects).toHaveLength(1);
    },
  );

  it.each(['outbox.changing', 'outbox.changed', 'outbox.changing#2', 'outbox.changed#2'])(
    'at %s while a wish becomes a task has left one task and done nothing (P17)',
    { timeout: PATIENCE },
    async (dieAt) => {
      const key = crypto.randomUUID();
      register.weather = 'cutBefore';
      const first = await reopen();
      await expect(first.ask('switch.request', input, { key })).rejects.toThrow('command.kept');
      await first.close();
      register.weather = 'fine';
      await killAt(orders({ dieAt, now: TOMORROW }));
      const desk = await reopen(TOMORROW);
      await expect.poll(async () => (await desk.item(key))?.taskId ?? null).not.toBeNull();
      expect(register.tasks).toHaveLength(1);
      expect(register.effects).toEqual([]);
    },
  );

  it.each([
    ['outbox.removing', ['held']],
    ['outbox.removed', []],
  ])(
    'at %s while somebody takes a command back shows what is true (P19)',
    { timeout: PATIENCE },
    async (dieAt, left) => {
      const task = { citizenId, kind: 'handOver', reason: 'Ringer tilbake', unit: null };
      const key = crypto.randomUUID();
      const asks = [{ operation: 'task.handOver', input: task, key }];
      expect(await killAt(orders({ dieAt, asks, undo: [key] }))).toEqual([`command.kept ${key}`]);
      const desk = await reopen();
      expect(await states(desk)).toEqual(left);
      expect(register.tasks).toEqual([]);
    },
  );
});
