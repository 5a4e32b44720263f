import type { AuditPattern } from '#contract/flo-api/audit.ts';
import { useTexts } from '../app/services-context.tsx';
import { Fact } from '../ui/fact.tsx';
import { Personal } from '../ui/personal.tsx';
import { factLabel } from './fact-label.ts';

/** The figures a signal rests on. A word among them may be a name or a street. */
export function PatternFacts({ facts }: Pick<AuditPattern, 'facts'>) {
  const { t } = useTexts();
  const all = Object.entries(facts);
  if (all.length === 0) return null;
  return (
    <dl className="flo-facts" aria-label={t('privacy.patterns.basis')}>
      {all.map(([name, value]) => (
        <Fact key={name} label={factLabel(name, t)}>
          {typeof value === 'string' ? <Personal>{value}</Personal> : value}
        </Fact>
      ))}
    </dl>
  );
}
