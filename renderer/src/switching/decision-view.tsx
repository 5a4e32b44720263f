import type { ReactNode } from 'react';
import type { Decision } from '#contract/flo-api/decision.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { useTexts } from '../app/services-context.tsx';
import { Alternatives } from './alternatives.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { useSpokenLanguage } from './spoken-language.tsx';

interface DecisionViewProps {
  readonly decision: Decision;
  /** What the adviser can do now; stands right under the answer. */
  readonly actions?: ReactNode;
}

/** A decision: one line, the reason, what else can be done, what to say, then the paragraph. */
export function DecisionView({ decision, actions }: DecisionViewProps) {
  const { t, language } = useTexts();
  const { spoken, about } = useSpokenLanguage();
  const words = explainDecision(decision, language);
  return (
    <div className={`flo-decision flo-decision--${decision.outcome}`}>
      <p className="flo-answer__headline" tabIndex={-1} data-first-focus="">
        <span aria-hidden="true">{decision.outcome === 'allowed' ? '✓ ' : '✕ '}</span>
        {words.headline}
      </p>
      <p>{words.reason}</p>
      {words.notes.map((note) => (
        <p key={note} className="flo-quiet">
          {note}
        </p>
      ))}
      <Alternatives alternatives={words.alternatives} />
      {actions}
      <ReadAloud sentences={[explainDecision(decision, spoken, about).readAloud]} />
      <ul className="flo-basis" aria-label={t('switching.answer.basis')}>
        {words.basis.map(({ text }) => (
          <li key={text} className="flo-quiet flo-small">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
