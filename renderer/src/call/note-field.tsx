import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { MOST_NOTE } from '#contract/flo-api/calls.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { announce } from '../ui/announcer.ts';
import { useMaskedField } from '../ui/use-masked-field.ts';
import type { NoteHandle } from './note-in-focus.ts';
import { expansionAt, replaced, type Expansion } from './standard-texts/expansion.ts';
import { filledFor } from './standard-texts/choose-text.ts';
import { findTexts, standardTextsQuery } from './standard-texts/standard-texts.ts';
import { Suggestions } from './standard-texts/suggestions.tsx';
import { useCharactersLeft } from './use-characters-left.ts';

interface NoteFieldProps {
  readonly label: string;
  /** Whom the note is about; null: nobody is known yet. */
  readonly citizenId: string | null;
  readonly text: string;
  readonly lines: number;
  readonly fault?: string | undefined;
  /** What stands there is on its way: nothing can be written that would not be sent. */
  readonly readOnly?: boolean;
  readonly onText: (text: string) => void;
  /** A standard text was put in. */
  readonly onTextUsed: (textId: string) => void;
}

/** More than anybody chooses among while typing. */
const MOST_SUGGESTED = 6;

/**
 * A note with standard texts: `::` and some letters show those that fit, arrows mark one, Tab or Enter
 * takes it, Escape leaves what is written as it is. Keys and marking are those of the APG combobox with
 * list autocomplete; the field stays a text box of several lines, which a combobox cannot be.
 */
export function NoteField(props: NoteFieldProps) {
  const { label, citizenId, text, lines, fault, readOnly = false, onText, onTextUsed } = props;
  const app = useServices();
  const { t, language } = useTexts();
  const id = useId();
  const { data } = useQuery(standardTextsQuery(app));
  const [asked, setAsked] = useState<Expansion>();
  const [marked, setMarked] = useState(0);
  const caretAfter = useRef<number>(undefined);
  const masked = useMaskedField<HTMLTextAreaElement>(text, (next, caret) => {
    const typed = next.slice(0, MOST_NOTE);
    onText(typed);
    setAsked(expansionAt(typed, Math.min(caret, typed.length)));
    setMarked(0);
  });
  const found = useMemo(
    () =>
      asked === undefined
        ? []
        : findTexts(data?.texts ?? [], asked.query, language).slice(0, MOST_SUGGESTED),
    [asked, data, language],
  );
  const left = useCharactersLeft(MOST_NOTE - text.length);
  const missing = useMemo(() => unfilled(text), [text]);

  useEffect(() => {
    if (asked === undefined) return;
    announce(
      app.announcer,
      found.length === 0
        ? t('call.note.noSuggestions')
        : t('call.note.count', { count: found.length }),
    );
  }, [app, asked, found.length, t]);

  useLayoutEffect(() => {
    const at = caretAfter.current;
    if (at === undefined) return;
    caretAfter.current = undefined;
    masked.ref.current?.focus();
    masked.ref.current?.setSelectionRange(at, at);
  });

  const put = (
    where: Pick<Expansion, 'from' | 'to'>,
    textId: string,
    words: string,
    at: number,
  ) => {
    if (readOnly) return;
    const next = replaced(text, where, words, at);
    caretAfter.current = next.caret;
    onText(next.text.slice(0, MOST_NOTE));
    onTextUsed(textId);
    setAsked(undefined);
  };
  const take = (index: number): void => {
    const chosen = found[index];
    if (chosen === undefined || asked === undefined) return;
    const filled = filledFor(app, citizenId, chosen.words[language].body, language);
    put(asked, chosen.id, filled.text, filled.caret);
  };

  const handle = useRef<NoteHandle>(undefined);
  useLayoutEffect(() => {
    const mine: NoteHandle = {
      citizenId,
      insert: (textId, words, at) => {
        const caret = masked.ref.current?.selectionStart ?? text.length;
        put(asked ?? { from: caret, to: caret }, textId, words, at);
      },
      suggestAll: () => {
        const caret = masked.ref.current?.selectionStart ?? text.length;
        setAsked({ from: caret, to: caret, query: '' });
        setMarked(0);
      },
    };
    const { handle: known } = app.note.getState();
    // The first note on screen takes texts until another one has had focus.
    if (known === undefined || known === handle.current) app.note.setState({ handle: mine });
    handle.current = mine;
  });
  useEffect(
    () => () => {
      // The note leaves the screen: nothing can be put into it any more.
      if (app.note.getState().handle === handle.current) app.note.setState({ handle: undefined });
    },
    [app],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (asked === undefined || event.nativeEvent.isComposing) return;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (!plain) return;
    if (event.key === 'Escape') setAsked(undefined);
    else if (found.length === 0) return;
    else if (event.key === 'ArrowDown') setMarked((marked + 1) % found.length);
    else if (event.key === 'ArrowUp') setMarked((marked - 1 + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(marked);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const isOpen = asked !== undefined;
  return (
    <div className="flo-field flo-note-field" data-scope="note">
      <label htmlFor={id} className="flo-label">
        {label}
      </label>
      <textarea
        {...masked}
        id={id}
        className="flo-input flo-note-field__text"
        rows={lines}
        maxLength={MOST_NOTE}
        readOnly={readOnly}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={`${id}-list`}
        aria-describedby={`${id}-hint`}
        {...(isOpen && found.length > 0 && { 'aria-activedescendant': `${id}-list-${marked}` })}
        {...(fault !== undefined && { 'aria-invalid': true })}
        data-first-focus=""
        onKeyDown={onKeyDown}
        onFocus={() => app.note.setState({ handle: handle.current })}
        onBlur={() => setAsked(undefined)}
      />
      {isOpen && (
        <Suggestions
          id={`${id}-list`}
          texts={found}
          marked={marked}
          language={language}
          onTake={take}
        />
      )}
      <p id={`${id}-hint`} className="flo-quiet flo-small flo-note-field__hint">
        {fault !== undefined && <span className="flo-fault">{fault} </span>}
        {missing.length > 0 && (
          <span className="flo-mark">{t('call.note.missing', { names: missing.join(', ') })} </span>
        )}
        {left !== undefined ? t('call.note.left', { count: left }) : t('call.note.hint')}
      </p>
    </div>
  );
}

/** Placeholders that still stand in a note. */
function unfilled(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{([^{}]{1,40})\}\}/gu)].map(([, name = '']) => name))];
}
