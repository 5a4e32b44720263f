import type { TieChangePreview } from '#contract/flo-api/ledger.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { useTexts } from '../app/services-context.tsx';
import { TieLines } from './tie-lines.tsx';

/** The decision, and what would be different. */
export function ChangePreview({ preview }: { readonly preview: TieChangePreview }) {
  const { t, language } = useTexts();
  const { decision, before, after } = preview;
  const words = explainDecision(decision, language);
  const allowed = decision.outcome === 'allowed';
  return (
    <div role="status" className="flo-ledger__preview">
      <p>
        <strong>
          {allowed ? '✓ ' : '✕ '}
          {words.headline}
        </strong>{' '}
        {words.reason}
      </p>
      {allowed && (
        <div className="flo-ledger__sides" role="group" aria-label={t('ledger.preview')}>
          <TieLines title={t('ledger.before')} ties={before} other={after} />
          <TieLines title={t('ledger.after')} ties={after} other={before} />
        </div>
      )}
    </div>
  );
}
