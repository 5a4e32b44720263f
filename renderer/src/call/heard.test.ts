import { describe, expect, it } from 'vitest';
import { commandRegistry } from '../commands/command-registry.ts';
import { citizenOf, seenByCommand, trailOf, type Heard } from './heard.ts';

const at = '2026-11-23T09:00:00.000Z';
const heard = (name: string, input: object, output: object): Heard =>
  ({ name, input: { citizenId: 'a', ...input }, output }) as Heard;

describe('what an answer means for the trail', () => {
  it.each([
    ['standing.declare', {}, { kind: 'parent' }, { code: 'callerDeclared', caller: 'parent' }],
    ['identityCheck.record', {}, { outcome: 'passed' }, { code: 'identityPassed' }],
    ['identityCheck.record', {}, { outcome: 'failed' }, { code: 'identityFailed' }],
    [
      'switch.preview',
      { gpContractId: 7 },
      { code: 'switch.listFull', outcome: 'refused' },
      { code: 'switchExplained', gpContractId: 7, decision: 'switch.listFull', outcome: 'refused' },
    ],
    [
      'switch.request',
      { gpContractId: 7 },
      { toContractId: 7, effectiveDate: '2026-12-01' },
      { code: 'switched', gpContractId: 7, effectiveDate: '2026-12-01' },
    ],
    ['waitingList.join', { gpContractId: 7 }, {}, { code: 'queueJoined', gpContractId: 7 }],
    ['waitingList.explain', {}, {}, { code: 'sawQueuePlace' }],
    ['callback.create', {}, {}, { code: 'callbackPromised' }],
  ])('%s', (name, input, output, item) => {
    expect(trailOf(heard(name, input, output), at)).toEqual({ at, ...item });
  });

  it('is nothing for what is asked without anybody looking, nor for leaving no queue', () => {
    expect(trailOf(heard('citizen.overview', {}, {}), at)).toBeUndefined();
    expect(trailOf(heard('waitingList.preview', { gpContractId: null }, {}), at)).toBeUndefined();
  });

  it('is about the person that was asked about', () => {
    expect(citizenOf(heard('citizen.overview', {}, {}))).toBe('a');
    expect(citizenOf({ name: 'task.list', input: {}, output: { items: [] } })).toBeUndefined();
  });
});

it('knows commands by names they have in the audit', () => {
  const audits = new Set(commandRegistry.map(({ audit }) => audit));
  expect(Object.keys(seenByCommand).filter((audit) => !audits.has(audit))).toEqual([]);
});
