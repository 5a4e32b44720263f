import { explainError } from '#texts/error-text.ts';
import { useTexts } from '../app/services-context.tsx';
import { KeptNote } from '../outbox/kept-note.tsx';
import { isKept, isUnknownOutcome, type Failure } from '../rpc/failure.ts';

interface AccessTroubleProps {
  readonly failure: Failure | undefined;
  /** What is missing in the form. */
  readonly text: string | undefined;
}

/** Why a form was not sent, or came back. What is typed still stands above it. */
export function AccessTrouble({ failure, text }: AccessTroubleProps) {
  const { t, language } = useTexts();
  const { title, body } = explainError(failure?.code ?? '', language);
  if (text === undefined && failure !== undefined && isKept(failure)) {
    return <KeptNote failure={failure} />;
  }
  const ofFailure =
    failure && isUnknownOutcome(failure) ? t('denied.unknown') : `${title}. ${body}`;
  return (
    <p role="alert" className="flo-form__fault">
      {text ?? (failure && ofFailure)}
    </p>
  );
}
