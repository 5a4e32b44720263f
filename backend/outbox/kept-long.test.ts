import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, newProfile, openDesk, removeProfile } from './testing/desk.ts';
import { ModelRegister } from './testing/model-register.ts';

const kari = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const ola = '5f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const wish = (citizenId: string) => ({ citizenId, gpContractId: 7, tiesRevision: '"3"' });
const LATER = '2027-01-10T11:00:00Z';

let register: ModelRegister;
let dataDir: string;
let desk: Desk;
const open = async (subject: string, now = '2026-11-23T11:00:00Z'): Promise<void> => {
  desk = await openDesk({ register, dataDir, subject, clock: { now: () => new Date(now) } });
};
beforeEach(async () => {
  dataDir = newProfile();
  register = new ModelRegister();
  await register.start();
  await open('ingrid');
});
afterEach(async () => {
  await desk.close();
  await register.stop();
  removeProfile(dataDir);
});

/** A wish that is not sent, and one that was refused; both are still Ingrid's to see. */
const keep = async (): Promise<{ unsent: string; refused: string }> => {
  const [unsent, refused] = [crypto.randomUUID(), crypto.randomUUID()];
  register.over(ola, 'stale');
  const options = { key: refused, signal: AbortSignal.abort() };
  await expect(desk.ask('switch.request', wish(ola), options)).rejects.toThrow(
    'precondition.failed',
  );
  register.weather = 'cutBefore';
  await expect(desk.ask('switch.request', wish(kari), { key: unsent })).rejects.toThrow(
    'command.kept',
  );
  await desk.close();
  return { unsent, refused };
};
const has = async (key: string): Promise<boolean> => (await desk.work.open()).outbox.has(key);

describe('what was kept long ago', () => {
  it.each(['ingrid', 'per'])(
    'is not deleted by a clock that the service has not confirmed; %s is there (P11, P26)',
    async (subject) => {
      const { unsent, refused } = await keep();
      await open(subject, LATER);
      expect([await has(unsent), await has(refused)]).toEqual([true, true]);
      expect(desk.log).toEqual([]);
    },
  );

  it('and has ended is deleted when the service has said what day it is; an unsent wish is not (P11)', async () => {
    const { unsent, refused } = await keep();
    await open('per', LATER);
    register.weather = 'fine';
    register.now = Date.now();
    await desk.ask('switch.request', wish(crypto.randomUUID()));
    expect([await has(unsent), await has(refused)]).toEqual([true, false]);
    expect(desk.log).toEqual([{ event: 'outbox-forgotten', count: 1 }]);
    await desk.signIn({ subject: 'ingrid', locked: false });
    await expect.poll(async () => (await desk.item(unsent))?.state).toBe('expired');
    await expect.poll(() => register.tasks.length).toBe(1);
  });
});
