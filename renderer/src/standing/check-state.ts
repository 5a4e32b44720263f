import type { IdentityQuestion } from '#contract/flo-api/identity-check.ts';
import { identityOutcome, type IdentityAnswer } from '#rules/standing/identity-outcome.ts';

/** Where an identity check has come to. The answers FLO knows go when the dialog closes. */
export type CheckState =
  | { readonly step: 'none' }
  | { readonly step: 'fetching' }
  | {
      readonly step: 'asking';
      /** Not answered yet; the first is the one on screen. */
      readonly questions: readonly IdentityQuestion[];
      readonly needed: number;
      readonly answers: readonly IdentityAnswer[];
    }
  | { readonly step: 'recording'; readonly answers: readonly IdentityAnswer[] }
  | { readonly step: 'done'; readonly outcome: 'passed' | 'failed' };

export type Asking = Extract<CheckState, { readonly step: 'asking' }>;

export const noCheck: CheckState = { step: 'none' };

/** The caller has answered the question on screen. */
export function answered(state: Asking, right: boolean): Asking {
  const [question, ...questions] = state.questions;
  if (question === undefined) return state;
  return { ...state, questions, answers: [...state.answers, { kind: question.kind, right }] };
}

/** Another question: the one on screen comes last. */
export function skipped(state: Asking): Asking {
  const [question, ...questions] = state.questions;
  return question === undefined ? state : { ...state, questions: [...questions, question] };
}

/** How many right answers are still needed, at least. */
export function stillNeeded({ needed, answers }: Asking): number {
  const right = answers.filter((answer) => answer.right).length;
  return Math.max(needed - right, answers.length - right + 1 - right, 0);
}

/** Whether nothing more is to be asked: it is shown who it is, or there is nothing left to ask. */
export function isOver({ questions, answers }: Asking): boolean {
  return identityOutcome(answers) === 'passed' || (questions.length === 0 && answers.length > 0);
}
