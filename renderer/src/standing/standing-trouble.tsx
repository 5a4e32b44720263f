import { explainDecision } from '#texts/decision-text.ts';
import { explainError } from '#texts/error-text.ts';
import { useTexts } from '../app/services-context.tsx';
import type { Failure } from '../rpc/failure.ts';

interface StandingTroubleProps {
  readonly failure: Failure | undefined;
  /** What is missing in the form. */
  readonly text?: string | undefined;
}

/** Why it was not sent, or came back: the rule's own words where a rule refused. */
export function StandingTrouble({ failure, text }: StandingTroubleProps) {
  const { language } = useTexts();
  const decision = failure?.details.decision;
  const { title, body } = explainError(failure?.code ?? '', language);
  const { headline, reason } =
    decision === undefined
      ? { headline: `${title}.`, reason: body }
      : explainDecision(decision, language);
  return (
    <p role="alert" className="flo-form__fault">
      {text ?? (failure && `${headline} ${reason}`)}
    </p>
  );
}
