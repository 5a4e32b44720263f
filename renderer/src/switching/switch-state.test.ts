import type { SwitchId } from '#contract/identifiers/ids.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { describe, expect, it } from 'vitest';
import { readFailure } from '../rpc/failure.ts';
import { afterFailedRequest, askUndo, choose, stepBack, type SwitchState } from './switch-state.ts';

const row = { gpContractId: 1 } as FindGPRow;
const other = { gpContractId: 2 } as FindGPRow;
const undoable = {
  switchId: 'a' as SwitchId,
  tiesRevision: 'r1',
  requestedAt: '2026-11-22T10:00:00.000Z',
  newDoctor: 'Thor Delelege',
};
const key = 'k';

describe('a switch, step by step', () => {
  it('lets the adviser change the choice until it is sent', () => {
    const chosen = choose({ step: 'choosing' }, row);
    expect(choose(chosen, other)).toEqual({ step: 'answer', row: other });
    const sending: SwitchState = { step: 'sending', row, key };
    expect(choose(sending, other)).toBe(sending);
    expect(stepBack(sending)).toBe(sending);
  });

  it('never throws an unknown outcome away', () => {
    const unknown: SwitchState = { step: 'unknown', row, key };
    expect(choose(unknown, other)).toBe(unknown);
    expect(stepBack(unknown)).toBe(unknown);
    expect(askUndo(unknown, undoable)).toBe(unknown);
    const undoUnknown: SwitchState = { step: 'undoUnknown', undoable, key };
    expect(askUndo(undoUnknown, undoable)).toBe(undoUnknown);
  });

  it('goes back to where the question was asked', () => {
    const answer: SwitchState = { step: 'answer', row };
    expect(stepBack(askUndo(answer, undoable))).toBe(answer);
    expect(stepBack(answer)).toEqual({ step: 'choosing' });
  });
});

describe('a request that failed', () => {
  it('is refused by a rule, certainly not done, or not known', () => {
    const decision = {
      outcome: 'refused',
      code: 'switch.listFull',
      rule: 'switching/places',
      basis: [{ kind: 'practice', source: 'helsenorge.no', asOf: '2026-01-01' }],
      facts: {},
      alternatives: [],
      parameters: {},
      decidedOn: '2026-11-21',
    };
    const failures: [RpcError, string][] = [
      [new RpcError('decision.refused', { details: { decision } }), 'refused'],
      [new RpcError('precondition.failed'), 'failed'],
      [new RpcError('citizen.denied'), 'failed'],
      [new RpcError('command.unknownOutcome'), 'unknown'],
      [new RpcError('TIMEOUT'), 'unknown'],
    ];
    for (const [error, step] of failures) {
      expect(afterFailedRequest(row, key, readFailure(error)).step).toBe(step);
    }
  });
});
