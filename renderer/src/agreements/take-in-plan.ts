import type { StoreApi } from 'zustand/vanilla';
import type { PlanKind } from '#contract/codes/agreements.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import { isCivilDate } from '#contract/time/civil-date.ts';
import { tableDate } from '#texts/dates.ts';
import type { TakeAlternative } from '../ui/explanation/take.ts';
import { focusRegion } from '../ui/focus.ts';
import { ask } from './agreement-state.ts';
import type { PlanForm } from './plan-form.ts';

interface PlanInFront {
  readonly kind: PlanKind;
  /** The list is opened with its first agreement: there is no other kind to turn it into. */
  readonly opening?: boolean;
  readonly form: StoreApi<PlanForm>;
  readonly decision: Decision;
  /** The plan that stands in the way, when it can be cancelled. */
  readonly otherPlan: string | undefined;
}

/** Answers that are about another day than the plan's own, and whose field it is. */
const aboutUntil = 'extension.pastHighestAge';
const ownDay = ['end.noticeTooShort', 'end.ageNotReached', 'end.pastAgeLimit'] as const;
const past = ['agreement.inPast', 'agreement.noLaw'] as const;

/** The nearest day the rule allows, in its field; undefined where the answer names none. */
function allowedDay({ code, facts, decidedOn }: Decision): Partial<PlanForm> | undefined {
  const { earliest } = facts;
  const day = typeof earliest === 'string' && isCivilDate(earliest) ? tableDate(earliest) : null;
  if (past.some((known) => known === code)) return { effectiveDate: tableDate(decidedOn) };
  if (day === null) return undefined;
  if (code === aboutUntil) return { until: day };
  const isOwn = code === 'reduction.noticeTooShort' || ownDay.some((known) => known === code);
  return isOwn ? { effectiveDate: day } : undefined;
}

/** What each alternative of a refused plan does in its dialog: fills the field, or turns the plan into another. */
export function takeInPlan(plan: PlanInFront): TakeAlternative {
  const { kind, opening = false, form, decision, otherPlan } = plan;
  const fill = (change: Partial<PlanForm> | undefined) =>
    change &&
    (() => {
      form.setState({ ...change, incomplete: false, failure: undefined });
      // The answer that had focus goes away with the question it was about.
      focusRegion('plan-fields');
    });
  const turnInto = (what: PlanKind) =>
    opening || what === kind ? undefined : () => ask({ kind: 'plan', what, form });
  return ({ code }) => {
    if (code === 'chooseLaterDate' || code === 'chooseEarlierDate') {
      return fill(allowedDay(decision));
    }
    if (code === 'agreeShorterNotice') return fill({ shorterAgreed: true });
    if (code === 'changeCeiling') return turnInto('ceiling');
    if (code === 'planReduction') return turnInto('reduction');
    if (code !== 'cancelOtherPlan' || otherPlan === undefined) return undefined;
    return () => ask({ kind: 'cancel', planId: otherPlan });
  };
}
