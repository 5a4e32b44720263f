import { useEffect, useEffectEvent } from 'react';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { DraftNote } from './draft-note.tsx';
import type { Words } from './draft-words.ts';
import { useDraft } from './use-draft.ts';

interface FormDraftProps {
  /** Whom the form is about; null: nobody. */
  readonly citizenId: CitizenId | null;
  /** What is being written; letters, and a number after a colon where there are several. */
  readonly context: string;
  /** What stands in the form, whole; undefined while it holds no word. */
  readonly words: Words | undefined;
  /** Puts what was kept into the form, which is empty. */
  readonly restore: (kept: unknown) => void;
  /** The words lie in the outbox now, and need no draft. */
  readonly sent?: boolean;
}

/**
 * Inside a form: keeps what is typed there for the same adviser, person and place, puts it back when
 * the form is opened again, and says in one line whether it is kept.
 */
export function FormDraft({ sent = false, ...options }: FormDraftProps) {
  const draft = useDraft(options);
  const drop = useEffectEvent(draft.sent);
  useEffect(() => {
    if (sent) drop();
  }, [sent]);
  return <DraftNote status={draft.status} />;
}
