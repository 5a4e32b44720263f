import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useServices, useTexts } from '../app/services-context.tsx';
import { Field } from '../ui/field.tsx';
import { PersonalLines } from '../ui/personal-input.tsx';
import { DraftNote } from './draft-note.tsx';
import { useDraft } from './use-draft.ts';
import { WishReceived } from './wish-received.tsx';
import { dropWish } from './wish.ts';

interface WishNoteProps {
  /** Where it is kept. */
  readonly context: string;
  readonly onDone?: () => void;
}

const MOST_WORDS = 2000;

/** A wish in the adviser's own words, kept on the machine; nothing is sent of it. */
export function WishNote({ context, onDone }: WishNoteProps) {
  const app = useServices();
  const { t } = useTexts();
  const [words, setWords] = useState('');
  const draft = useDraft({
    citizenId: null,
    context,
    words: words.trim() === '' ? undefined : words,
    restore: (kept) => {
      if (typeof kept === 'string') setWords(kept);
    },
  });
  const done = (): void => {
    setWords('');
    void dropWish(app, context).then(onDone);
  };
  return (
    <div className="flo-wish">
      <Field label={t('drafts.wish.label')} hint={t('drafts.wish.hint')}>
        {(id, hint) => (
          <PersonalLines
            id={id}
            aria-describedby={hint}
            className="flo-input flo-input--lines"
            rows={3}
            maxLength={MOST_WORDS}
            value={words}
            onText={setWords}
          />
        )}
      </Field>
      <WishReceived context={context} />
      <DraftNote status={draft.status} />
      {words.trim() !== '' && (
        <Button type="button" size="xsmall" variant="secondary" onClick={done}>
          {t('drafts.wish.done')}
        </Button>
      )}
    </div>
  );
}
