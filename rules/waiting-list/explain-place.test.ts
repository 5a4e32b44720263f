import { describe, expect, it } from 'vitest';
import { parametersOn } from '../parameters/parameters.ts';
import type { WaitingCandidate } from './candidate.ts';
import type { PassReason } from './codes.ts';
import { explainPlace } from './explain-place.ts';
import { opening, OTHER_LIST, TODAY, waiter } from './testing/facts.ts';

const parameters = parametersOn(TODAY);

function decisionFor(
  changes: Parameters<typeof waiter>[1],
  list: Parameters<typeof opening>[1] = {},
) {
  const own = waiter(1, changes);
  const explained = explainPlace(own.id, opening(0, list), [own], [], parameters, TODAY);
  if (explained === undefined) throw new Error('the entry is in the queue');
  return explained.decision;
}

describe('who would be passed over', () => {
  const quota = { switchesLeft: 0 };
  it.each<[PassReason, Partial<WaitingCandidate>, Parameters<typeof opening>[1], string, string]>([
    ['excluded', { excludedContractIds: [OTHER_LIST] }, {}, '§ 2', 'contactMunicipality'],
    ['optedOut', { optedOut: true }, {}, '§ 2', 'contactMunicipality'],
    ['dutySuspended', { dutySuspended: true }, {}, '§ 2-1c', 'contactMunicipality'],
    ['membershipRequired', {}, { requiresMembership: true }, '§ 3', 'contactOffice'],
    ['switchPending', { pendingContractId: 30 }, {}, '§ 6', 'withdrawPendingSwitch'],
    ['placeComing', { comingContractId: 30 }, {}, '§ 2', 'findAnotherGP'],
    ['numberNotInUse', { personStatus: 'discontinued' }, {}, '§ 2', 'useCurrentNin'],
    ['emigrated', { personStatus: 'emigrated' }, {}, '§ 2', 'contactPopulationRegister'],
    ['quotaUsed', quota, {}, '§ 6', 'waitForNewYear'],
  ])('%s rests on law, and says what can be done', (reason, who, list, paragraph, can) => {
    const { code, basis, alternatives } = decisionFor(who, list);
    expect(code).toBe(`queue.${reason}`);
    expect(basis[0]).toMatchObject({ kind: 'law', paragraph });
    expect(alternatives.map((one) => one.code)).toContain(can);
    expect(alternatives.at(-1)?.code).toBe('leaveWaitingList');
    expect(new Set(basis.map((one) => JSON.stringify(one))).size).toBe(basis.length);
  });

  it('says the practice alone of a place that is kept', () => {
    const { basis, alternatives } = decisionFor({});
    expect(basis.map(({ kind }) => kind)).toEqual(['practice']);
    expect(alternatives.map(({ code }) => code)).toEqual(['findAnotherGP', 'leaveWaitingList']);
  });
});
