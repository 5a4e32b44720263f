import { describe, expect, it, vi } from 'vitest';
import { RpcError } from '#contract/rpc/errors.ts';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { windowWithPerson } from '../app/testing/window.ts';
import { confirmSwitch } from '../switching/switch-actions.ts';
import { confirmWaiting } from '../waiting-list/waiting-actions.ts';
import { emptyDraft } from '../exclusions/exclusion-state.ts';
import { decideAnew, followBasis, revisionFor } from './basis.ts';
import { continueCommand } from './commands.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: vi.fn(), focusSearch: () => undefined }));

const row = { gpContractId: 7 } as unknown as FindGPRow;
const settled = () => new Promise((resolve) => setTimeout(resolve));

function opened() {
  const window = windowWithPerson({ tiesRevision: '"1"' });
  followBasis(window.app);
  window.app.workspace.activate(window.tab.id);
  return window;
}

describe('what is begun', () => {
  it('is sent on what it was decided upon, though a newer version has been read since (P12)', async () => {
    const { app, tab, sent, know } = opened();
    tab.switching.setState({ step: 'answer', row }, true);
    know({ tiesRevision: '"2"' });
    confirmSwitch(app);
    expect(sent.mock.lastCall).toMatchObject(['switch.request', { tiesRevision: '"1"' }]);
    const join = { kind: 'join', gpContractId: 7, doctor: 'Thor' } as const;
    tab.waiting.setState({ step: 'question', ask: join as never }, true);
    know({ tiesRevision: '"3"' });
    confirmWaiting(app);
    expect(sent.mock.lastCall).toMatchObject(['waitingList.join', { tiesRevision: '"2"' }]);
    await settled();
  });

  it('keeps its choice when another came first, and goes on as a new command by a key (P12)', async () => {
    const { app, tab, sent, know } = opened();
    sent.mockRejectedValueOnce(new RpcError('precondition.failed'));
    tab.switching.setState({ step: 'answer', row }, true);
    confirmSwitch(app);
    await settled();
    expect(tab.switching.getState()).toMatchObject({ step: 'failed', row });
    know({ tiesRevision: '"2"' });
    expect(continueCommand.when?.(app)).toBe(true);
    continueCommand.perform(app);
    expect(tab.switching.getState()).toEqual({ step: 'answer', row });
    expect(continueCommand.when?.(app)).toBe(false);
    confirmSwitch(app);
    expect(sent.mock.lastCall).toMatchObject(['switch.request', { tiesRevision: '"2"' }]);
  });

  it('is decided upon what stands on the screen when it is begun anew', () => {
    const { tab, know } = opened();
    tab.switching.setState({ step: 'answer', row }, true);
    tab.switching.setState({ step: 'choosing' }, true);
    expect(tab.basis.getState()).toEqual({});
    know({ tiesRevision: '"2"' });
    tab.switching.setState({ step: 'answer', row }, true);
    expect(tab.basis.getState().switching?.tiesRevision).toBe('"2"');
  });

  it('goes on from one’s own change without asking', async () => {
    const { app, tab, sent, know } = opened();
    tab.exclusions.setState({ open: true });
    tab.switching.setState({ step: 'answer', row }, true);
    sent.mockResolvedValueOnce({ decision: { outcome: 'allowed', code: 'switch.allowed' } });
    confirmSwitch(app);
    await settled();
    know({ tiesRevision: '"2"' });
    const shown = { tiesRevision: '"2"' } as never;
    expect(revisionFor(tab, 'exclusions', shown)).toBe('"2"');
  });

  it('has no typed word touched by going on', () => {
    const { tab, know } = opened();
    const draft = { ...emptyDraft, reference: 'Brev 12/345 – «viktig»' };
    tab.exclusions.setState({ open: true, draft });
    know({ tiesRevision: '"2"' });
    decideAnew(tab, { tiesRevision: '"2"' } as never);
    expect(tab.exclusions.getState().draft).toBe(draft);
    expect(tab.basis.getState().exclusions?.tiesRevision).toBe('"2"');
  });
});
