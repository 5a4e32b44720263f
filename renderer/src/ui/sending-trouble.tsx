import type { Failure } from '../rpc/failure.ts';
import { Explanation } from './explanation/explanation.tsx';
import { FailureNote } from './failure-note.tsx';

/** Why something was not done: the rule's answer where a rule refused, else what went wrong. */
export function SendingTrouble({ failure }: { readonly failure: Failure | undefined }) {
  if (failure === undefined) return null;
  const { decision } = failure.details;
  return decision === undefined ? (
    <FailureNote failure={failure} />
  ) : (
    <Explanation decision={decision} />
  );
}
