import { Button } from '@navikt/ds-react/Button';
import { explainError } from '#texts/error-text.ts';
import { useTexts } from '../app/services-context.tsx';
import { KeptNote } from '../outbox/kept-note.tsx';
import { isKept, type Failure } from '../rpc/failure.ts';

interface FailureNoteProps {
  readonly failure: Failure;
  /** What is missing because of it, e.g. "historikken". */
  readonly what?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/**
 * What happened, what it means for the call, what to do, and what to quote to those who run it. What
 * is kept and on its way has not gone wrong, and says where it stands.
 */
export function FailureNote({ failure, what, onRetry }: FailureNoteProps) {
  const { t, language } = useTexts();
  if (isKept(failure)) return <KeptNote failure={failure} />;
  const { title, body } = explainError(failure.code, language);
  return (
    <div className="flo-note flo-note--danger" role="group" aria-label={title}>
      <p className="flo-note__title">{title}</p>
      {what !== undefined && <p>{t('status.missingFacts', { facts: what })}</p>}
      <p>{body}</p>
      {failure.reference !== '' && (
        <p className="flo-quiet flo-small">
          {t('status.failed.reference', { id: failure.reference })}
        </p>
      )}
      {onRetry !== undefined && (
        <Button type="button" size="xsmall" variant="secondary" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </div>
  );
}
