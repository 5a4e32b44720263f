import type { identityQuestionKinds } from '#contract/flo-api/identity-check.ts';

/** How a question went. */
export interface IdentityAnswer {
  readonly kind: (typeof identityQuestionKinds)[number];
  readonly right: boolean;
}

/** Right answers, each to a question of its own kind, that show who somebody is. */
export const RIGHT_ANSWERS_NEEDED = 2;

/**
 * Whether the answers show who is on the line: enough of them right, and more right than wrong. Of a
 * question that was put twice the first answer counts, so that nobody can guess until it fits.
 */
export function identityOutcome(answers: readonly IdentityAnswer[]): 'passed' | 'failed' {
  const first = answers.filter(
    ({ kind }, i) => answers.findIndex((other) => other.kind === kind) === i,
  );
  const right = first.filter((answer) => answer.right).length;
  return right >= RIGHT_ANSWERS_NEEDED && right > first.length - right ? 'passed' : 'failed';
}
