import { Button } from '@navikt/ds-react/Button';
import type { AlternativeText } from '#texts/decision-text.ts';
import { useTexts } from '../../app/services-context.tsx';
import { useCallerLanguage } from './spoken-language.tsx';
import type { TakeAlternative } from './take.ts';

interface AlternativesProps {
  readonly alternatives: readonly AlternativeText[];
  readonly take: TakeAlternative;
}

/** What the caller, or where there is none whoever decides, can do instead. What this window can do is a button, the rest is said. */
export function Alternatives({ alternatives, take }: AlternativesProps) {
  const { t } = useTexts();
  const caller = useCallerLanguage();
  if (alternatives.length === 0) return null;
  return (
    <div className="flo-alternatives">
      <h3 className="flo-label">
        {t(caller === undefined ? 'switching.answer.otherwise' : 'switching.answer.instead')}
      </h3>
      <ol>
        {alternatives.map((alternative, at) => {
          const perform = take(alternative);
          return (
            <li key={alternative.code} className="flo-alternative">
              {perform === undefined ? (
                alternative.label
              ) : (
                <Button
                  type="button"
                  size="xsmall"
                  variant="secondary"
                  aria-keyshortcuts={`${at + 1}`}
                  data-alternative={at + 1}
                  onClick={perform}
                >
                  <span className="flo-command">
                    <span>{alternative.label}</span>
                    <kbd aria-hidden="true" className="flo-key">
                      {at + 1}
                    </kbd>
                  </span>
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
