import { Button } from '@navikt/ds-react/Button';
import type { AlternativeText } from '#texts/decision-text.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { takeAlternative, canTake } from './take-alternative.ts';

interface AlternativesProps {
  readonly alternatives: readonly AlternativeText[];
}

/** What the caller can do instead. What this window can do is a button, the rest is said. */
export function Alternatives({ alternatives }: AlternativesProps) {
  const app = useServices();
  const { t } = useTexts();
  if (alternatives.length === 0) return null;
  return (
    <div className="flo-alternatives">
      <h3 className="flo-label">{t('switching.answer.instead')}</h3>
      <ol>
        {alternatives.map((alternative, at) => (
          <li key={alternative.code} className="flo-alternative">
            {canTake(alternative) ? (
              <Button
                type="button"
                size="xsmall"
                variant="secondary"
                aria-keyshortcuts={`${at + 1}`}
                onClick={() => takeAlternative(app, alternative)}
              >
                <span className="flo-command">
                  <span>{alternative.label}</span>
                  <kbd aria-hidden="true" className="flo-key">
                    {at + 1}
                  </kbd>
                </span>
              </Button>
            ) : (
              alternative.label
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
