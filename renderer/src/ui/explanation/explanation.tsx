import { useEffect, useRef, type ReactNode } from 'react';
import type { Decision } from '#contract/flo-api/decision.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { useTexts } from '../../app/services-context.tsx';
import { focusArrived } from '../focus.ts';
import { Alternatives } from './alternatives.tsx';
import { DecisionFacts } from './decision-facts.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { Sources } from './sources.tsx';
import { useCallerLanguage } from './spoken-language.tsx';
import { nothingToTake, type TakeAlternative } from './take.ts';

interface ExplanationProps {
  readonly decision: Decision;
  /** What the adviser can do now; stands right under the answer. */
  readonly actions?: ReactNode;
  /** What each alternative does in this window; those it says nothing of are only told. */
  readonly take?: TakeAlternative;
  /** It was asked for, and comes by itself: focus that waits for it goes to its first line. */
  readonly awaited?: boolean;
}

/**
 * A decision: one line, the reason, what else can be done, what to say, the facts it rested on, and
 * its sources with the paragraphs' own words. Anywhere; where there is a caller (below a
 * `SpokenLanguageProvider`) it also says what to read aloud.
 */
export function Explanation(props: ExplanationProps) {
  const { decision, actions, take = nothingToTake, awaited = false } = props;
  const { language } = useTexts();
  const caller = useCallerLanguage();
  const words = explainDecision(decision, language);
  const headline = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (awaited && headline.current !== null) focusArrived(headline.current);
  }, [awaited]);
  return (
    <div className={`flo-decision flo-decision--${decision.outcome}`} data-scope="explanation">
      <p ref={headline} className="flo-answer__headline" tabIndex={-1} data-first-focus="">
        <span aria-hidden="true">{decision.outcome === 'allowed' ? '✓ ' : '✕ '}</span>
        {words.headline}
      </p>
      <p>{words.reason}</p>
      {words.notes.map((note) => (
        <p key={note} className="flo-quiet">
          {note}
        </p>
      ))}
      <Alternatives alternatives={words.alternatives} take={take} />
      {actions}
      {caller !== undefined && (
        <ReadAloud sentences={[explainDecision(decision, caller.spoken, caller.about).readAloud]} />
      )}
      <DecisionFacts decision={decision} />
      <Sources decision={decision} />
    </div>
  );
}
