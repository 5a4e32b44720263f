import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../app/services-context.tsx';
import { isDenied, readFailure } from '../rpc/failure.ts';
import { DeniedNote } from './denied-note.tsx';
import { FailureNote } from './failure-note.tsx';
import { SkeletonLines } from './skeleton-lines.tsx';
import { usePatience } from './use-patience.ts';

type Asked<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending' | 'refetch'>;

interface AnswerStatesProps<T> {
  readonly asked: Asked<T>;
  /** What is missing when it fails, as a noun in the sentence "Mangler: …". */
  readonly what: string;
  /** Lines of text the answer will take, so that nothing moves when it comes. */
  readonly lines: number;
  readonly children: (data: T) => ReactNode;
}

/**
 * The states of anything that is asked for: nothing for 300 ms, then a skeleton of the same size,
 * then a word that it is slow; denied; failed; and old data with the failure above it.
 */
export function AnswerStates<T>({ asked, what, lines, children }: AnswerStatesProps<T>) {
  const { t } = useTexts();
  const patience = usePatience(asked.isPending);
  const { data, error } = asked;
  const failure = error === null ? undefined : readFailure(error);
  if (failure !== undefined && isDenied(failure)) return <DeniedNote />;
  const note = failure && (
    <FailureNote failure={failure} what={what} onRetry={() => void asked.refetch()} />
  );
  if (data !== undefined) {
    return (
      <>
        {note}
        {children(data)}
      </>
    );
  }
  if (note !== undefined) return note;
  return (
    <div className={`flo-waiting flo-waiting--${patience}`} aria-busy="true">
      <SkeletonLines lines={lines} />
      {patience === 'slow' && <p className="flo-quiet">{t('status.slow')}</p>}
    </div>
  );
}
