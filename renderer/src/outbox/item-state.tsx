import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { explainError } from '#texts/error-text.ts';
import { useTexts } from '../app/services-context.tsx';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { ReadAloud } from '../ui/explanation/read-aloud.tsx';
import { useCallerLanguage } from '../ui/explanation/spoken-language.tsx';
import type { TakeAlternative } from '../ui/explanation/take.ts';
import { lineOf, momentWords, spokenLineOf } from './outbox-words.ts';
import { useToday } from './use-outbox.ts';

interface ItemStateProps {
  readonly item: OutboxItem;
  /** What the alternatives of a refusal do here. */
  readonly take?: TakeAlternative;
}

/** Why the register refused it, and what can be done instead. */
function Refusal({ item, take }: ItemStateProps) {
  const { t, language } = useTexts();
  const { code, details } = item.failure ?? { code: 'INTERNAL', details: {} };
  if (details.decision !== undefined) {
    return <Explanation decision={details.decision} {...(take !== undefined && { take })} />;
  }
  const { title, body } = explainError(code, language);
  return (
    <>
      <p>{title}</p>
      <p>{code === 'precondition.failed' ? t('outbox.changed') : body}</p>
    </>
  );
}

/** Where a command stands, in words that promise nothing, and what to say to the caller. */
export function ItemState({ item, take }: ItemStateProps) {
  const { t, language } = useTexts();
  const today = useToday();
  const caller = useCallerLanguage();
  const { attempts, nextTryAt, failure } = item;
  const refused = item.state === 'rejected';
  const trouble = refused || failure === null ? undefined : explainError(failure.code, language);
  const spoken = caller?.spoken;
  const because =
    refused && failure?.details.decision !== undefined && caller !== undefined
      ? [explainDecision(failure.details.decision, caller.spoken, caller.about).readAloud]
      : [];
  return (
    <>
      <p className="flo-outbox__line">{lineOf(item, today, language)}</p>
      {trouble !== undefined && <p className="flo-quiet">{trouble.title}</p>}
      {attempts > 0 && nextTryAt !== null && (
        <p className="flo-quiet flo-small">
          {t('outbox.tried', { count: attempts, next: momentWords(nextTryAt, today, language) })}
        </p>
      )}
      {refused && <Refusal item={item} {...(take !== undefined && { take })} />}
      {spoken !== undefined && because.length === 0 && (
        <ReadAloud sentences={[spokenLineOf(item, today, spoken)]} />
      )}
    </>
  );
}
