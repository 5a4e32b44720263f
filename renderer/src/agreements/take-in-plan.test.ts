import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlanKind } from '#contract/codes/agreements.ts';
import type { Alternative, Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { agreementState, ask } from './agreement-state.ts';
import { createPlanForm } from './plan-form.ts';
import { takeInPlan } from './take-in-plan.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined }));

const today = civilDate('2026-06-10');
afterEach(() => ask(undefined));

function take(
  kind: PlanKind,
  answer: Pick<Decision, 'code'> & Partial<Decision>,
  code: Alternative['code'],
  otherPlan?: string,
) {
  const form = createPlanForm(today, false);
  form.setState({ ceiling: '900' });
  const decision = { facts: {}, decidedOn: today, ...answer } as Decision;
  const action = takeInPlan({ kind, form, decision, otherPlan })({ code });
  action?.();
  return { done: action !== undefined, form, typed: form.getState() };
}

const notice = { code: 'reduction.noticeTooShort', facts: { earliest: '2026-12-10' } };

describe('what can be done instead of a plan that is refused', () => {
  it('puts the first allowed day in the field of the day', () => {
    const { typed } = take('reduction', notice, 'chooseLaterDate');
    expect(typed.effectiveDate).toBe('10.12.2026');
    const inPast = take('lock', { code: 'agreement.inPast' }, 'chooseLaterDate');
    expect(inPast.typed.effectiveDate).toBe('10.06.2026');
  });

  it('puts the last allowed day of an extension in its own field', () => {
    const answer = { code: 'extension.pastHighestAge', facts: { earliest: '2030-01-01' } };
    expect(take('extension', answer, 'chooseEarlierDate').typed.until).toBe('01.01.2030');
  });

  it('does nothing where the answer names no day that would do', () => {
    const answer = { code: 'extension.notLonger', facts: { earliest: '2030-01-01' } };
    expect(take('extension', answer, 'chooseLaterDate').done).toBe(false);
    expect(take('end', notice, 'contactMunicipality').done).toBe(false);
  });

  it('registers that a shorter notice is agreed', () => {
    expect(take('reduction', notice, 'agreeShorterNotice').typed.shorterAgreed).toBe(true);
  });

  it('turns a reduction that is not needed into a new ceiling, with what is typed', () => {
    const { form } = take('reduction', { code: 'reduction.notNeeded' }, 'changeCeiling');
    expect(agreementState.getState().dialog).toEqual({ kind: 'plan', what: 'ceiling', form });
    expect(form.getState().ceiling).toBe('900');
  });

  it('asks to cancel the plan that stands in the way, when there is one', () => {
    const answer = { code: 'agreement.alreadyPlanned' };
    expect(take('lock', answer, 'cancelOtherPlan').done).toBe(false);
    take('lock', answer, 'cancelOtherPlan', 'p1');
    expect(agreementState.getState().dialog).toEqual({ kind: 'cancel', planId: 'p1' });
  });
});
