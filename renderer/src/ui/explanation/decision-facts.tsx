import type { Decision } from '#contract/flo-api/decision.ts';
import { factRows } from '#texts/fact-text.ts';
import { useTexts } from '../../app/services-context.tsx';
import { Fact } from '../fact.tsx';

/** The facts a decision rested on, as the adviser can check them with the caller. */
export function DecisionFacts({ decision }: { readonly decision: Decision }) {
  const { t, language } = useTexts();
  const rows = factRows(decision, language);
  if (rows.length === 0) return null;
  return (
    <dl className="flo-facts flo-small" aria-label={t('explanation.facts')}>
      {rows.map(({ name, label, value }) => (
        <Fact key={name} label={label}>
          {value}
        </Fact>
      ))}
    </dl>
  );
}
