import { useState } from 'react';
import type { Decision } from '#contract/flo-api/decision.ts';
import { basisText } from '#texts/basis-text.ts';
import { useTexts } from '../../app/services-context.tsx';
import { LawWords } from './law-words.tsx';

/**
 * What a decision rests on, the decisive first. A paragraph opens to its own words; practice has a
 * source and a day, and never a paragraph to open.
 */
export function Sources({ decision }: { readonly decision: Decision }) {
  const { t, language } = useTexts();
  const [open, setOpen] = useState<string>();
  const firstLaw = decision.basis.findIndex(({ kind }) => kind === 'law');
  return (
    <ul className="flo-basis" aria-label={t('switching.answer.basis')}>
      {decision.basis.map((basis, at) => {
        const { text } = basisText(basis, language);
        if (basis.kind === 'practice') {
          return (
            <li key={text} className="flo-quiet flo-small">
              {text}
            </li>
          );
        }
        const isOpen = open === text;
        return (
          <li key={text} className="flo-small">
            <button
              type="button"
              className="flo-link flo-basis__law"
              aria-expanded={isOpen}
              {...(at === firstLaw && { 'data-law': '', 'aria-keyshortcuts': 'L' })}
              onClick={() => setOpen(isOpen ? undefined : text)}
            >
              {text}
              {at === firstLaw && (
                <kbd aria-hidden="true" className="flo-key">
                  {' '}
                  L
                </kbd>
              )}
            </button>
            {isOpen && <LawWords basis={basis} on={decision.decidedOn} />}
          </li>
        );
      })}
    </ul>
  );
}
