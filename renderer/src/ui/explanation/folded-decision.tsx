import type { Decision } from '#contract/flo-api/decision.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { useTexts } from '../../app/services-context.tsx';
import { Explanation } from './explanation.tsx';

interface FoldedDecisionProps {
  readonly decision: Decision;
  readonly open?: boolean;
}

/** A decision by its one line, where many stand together; it unfolds to the whole explanation. */
export function FoldedDecision({ decision, open = false }: FoldedDecisionProps) {
  const { language } = useTexts();
  return (
    <details className="flo-decision__folded" open={open}>
      <summary>
        <span aria-hidden="true">{decision.outcome === 'allowed' ? '✓ ' : '✕ '}</span>
        {explainDecision(decision, language).headline}
      </summary>
      <Explanation decision={decision} />
    </details>
  );
}
