import { describe, expect, it } from 'vitest';
import { collectedOperations } from '#contract/flo-api/outages.ts';
import { workspaceOperations } from '#contract/workspace/index.ts';
import { keptOperations } from '#contract/workspace/outbox.ts';
import { commandRules, ruleOf, sentAtOnce, shownBy } from './commands.ts';

const commands = Object.entries(workspaceOperations)
  .filter(([, { kind }]) => kind === 'command')
  .map(([name]) => name);

describe('the table of commands', () => {
  it('has every command of the workspace, kept or left out for a reason (P11)', () => {
    expect([...keptOperations, ...Object.keys(sentAtOnce)].sort()).toEqual(commands.sort());
    for (const reason of Object.values(sentAtOnce)) expect(reason.length).toBeGreaterThan(20);
  });

  it('holds back nothing that competes for a place (P19)', () => {
    const held = keptOperations.filter((name) => commandRules[name].undo === 'window');
    expect(held).not.toEqual([]);
    for (const name of held) {
      expect([name, commandRules[name].competes]).toEqual([name, false]);
      expect([name, commandRules[name].legal]).toEqual([name, false]);
    }
    for (const name of collectedOperations) expect(ruleOf(name)?.competes).toBe(true);
  });

  it('lets everything that changes somebody’s rights die with its day (P17)', () => {
    const notLegal = keptOperations.filter((name) => !commandRules[name].legal);
    expect(notLegal).toEqual([
      'identityCheck.record',
      'task.handOver',
      'call.record',
      'call.amend',
      'call.retract',
      'callback.create',
      'callback.complete',
    ]);
  });

  it('has one line for all that changes a person, and one for each list (P15)', () => {
    const citizenId = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
    const aggregates = (['switch.request', 'waitingList.join', 'tie.change'] as const).map((name) =>
      ruleOf(name)?.aggregate({ citizenId, gpContractId: 7 } as never),
    );
    expect(new Set(aggregates)).toEqual(new Set([`citizen:${citizenId}`]));
    expect(ruleOf('agreement.plan')?.aggregate({ gpContractId: 7 } as never)).toBe('list:7');
    expect(
      ruleOf('allocation.changeDuty')?.aggregate({ municipalityNumber: '0301' } as never),
    ).toBe('municipality:0301');
  });

  it('knows no rule for what is no command', () => {
    for (const name of ['citizen.overview', 'toString', '__proto__']) {
      expect(ruleOf(name)).toBeUndefined();
    }
  });

  it('knows which questions show what was changed as it is now (P16)', () => {
    expect(shownBy('agreement.get', { gpContractId: 7 })).toBe('list:7');
    expect(shownBy('agreement.get', { gpContractId: 7, asOf: '2026-01-01' })).toBeUndefined();
    expect(shownBy('switch.preview', { citizenId: 'x' })).toBeUndefined();
  });
});
