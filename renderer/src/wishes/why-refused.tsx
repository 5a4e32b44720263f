import type { PersonsWish } from '#contract/flo-api/outages.ts';
import { explainError } from '#texts/error-text.ts';
import { useTexts } from '../app/services-context.tsx';
import { FoldedDecision } from '../ui/explanation/folded-decision.tsx';

/** Why a wish was not carried out: the decision by its one line, or what went wrong. */
export function WhyRefused({ wish: { code, decision } }: { readonly wish: PersonsWish }) {
  const { t, language } = useTexts();
  if (decision !== null) return <FoldedDecision decision={decision} />;
  if (code === null) return null;
  return (
    <span className="flo-small">
      {code === 'precondition.failed' ? t('outbox.changed') : explainError(code, language).title}
    </span>
  );
}
