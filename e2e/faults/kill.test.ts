import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultPoints, type FaultPoint } from '#contract/faults/fault-point.ts';
import {
  faultPoints as serviceFaultPoints,
  type FaultPointName,
} from '#flo-server/fault-points.ts';
import type { FixturePerson } from '#flo-server/testing/register/person.ts';
import { startSystem, type System } from './processes/system.ts';

type Victim = 'backend' | 'server' | 'database';
type Command = 'switch.request' | 'waitingList.join';

/** Turn about: every process dies in both, and each step costs two or three starts of a process. */
const commands: readonly Command[] = ['switch.request', 'waitingList.join'];
const serverPoints = serviceFaultPoints.filter((name) => name.startsWith('command.'));
const steps: readonly (readonly [Victim, FaultPoint | FaultPointName])[] = [
  ...faultPoints.outbox.map((at) => ['backend', at] as const),
  ...serverPoints.map((at) => ['server', at] as const),
  // Which process stands still is read from Linux.
  ...(process.platform === 'linux' ? serverPoints.map((at) => ['database', at] as const) : []),
];
const everyCase = steps.map(([victim, at], n) => ({
  victim,
  at,
  command: commands[n % commands.length] ?? 'switch.request',
}));

let system: System;
let crowd: FixturePerson[];
beforeAll(async () => {
  system = await startSystem();
  crowd = await system.people(everyCase.length, 1);
});
afterAll(() => system.stop());

/** Kills the victim where it is told to, once, however long it lives after that. */
async function arm(victim: Victim, at: string): Promise<void> {
  if (victim === 'backend') return system.startBackend(at as FaultPoint);
  if (victim === 'server') return system.startServer(at as FaultPointName);
  await system.startServer(`${at as FaultPointName}:freeze`);
}

/** What the register holds of somebody's command. */
async function effects(command: Command, { id }: FixturePerson): Promise<string[]> {
  const { rows } = await system.pool.query<{ id: string }>(
    command === 'switch.request'
      ? 'select id from gp_switch where citizen_id = $1'
      : 'select gp_contract_id::text as id from waiting_list_entry where citizen_id = $1 and left_at is null',
    [id],
  );
  return rows.map((row) => row.id);
}

describe('killed in the middle of a command', () => {
  it.each(everyCase)(
    'the $victim at $at: $command has one effect, and everybody says so (P11, P13)',
    async ({ victim, at, command }) => {
      const person = crowd.pop()!;
      const { lists, page } = system;
      const gpContractId = command === 'switch.request' ? lists.elsewhere : lists.full;
      const input = { citizenId: person.id, gpContractId, tiesRevision: '"1"' };
      const key = randomUUID();
      await arm(victim, at);
      let died = false;
      const struck = victim === 'database' ? system.killDatabaseWhenFrozen() : Promise.resolve();
      const meanwhile = async (): Promise<void> => {
        died ||= system.isGone(victim);
        await system.raise();
      };
      const answer = await page.untilAnswered(command, input, key, meanwhile);
      died ||= system.isGone(victim);
      await struck;
      await system.raise();
      expect(died, 'nobody passes this point').toBe(true);

      const [effect, ...more] = await effects(command, person);
      expect(more).toEqual([]);
      const told = answer as { switchId?: string; place?: { gpContractId: number } };
      expect(effect).toBe(told.switchId ?? String(told.place?.gpContractId));
      // Whoever asks again under the same key hears the same, and nothing more happens.
      const again = await page.untilAnswered(command, input, key, meanwhile);
      expect(again).toEqual(answer);
      expect(await effects(command, person)).toHaveLength(1);
      const { items } = await page.call('outbox.list', {});
      expect(items.filter(({ state }) => !/^(accepted|visible)$/u.test(state))).toEqual([]);
    },
  );
});
