import type { StandardText } from '#contract/flo-api/standard-text.ts';
import type { Language } from '#texts/languages.ts';
import { useTexts } from '../../app/services-context.tsx';

interface SuggestionsProps {
  readonly id: string;
  readonly texts: readonly StandardText[];
  readonly marked: number;
  readonly language: Language;
  readonly onTake: (index: number) => void;
}

/** The standard texts that fit what is written; focus stays in the note. */
export function Suggestions({ id, texts, marked, language, onTake }: SuggestionsProps) {
  const { t } = useTexts();
  if (texts.length === 0) {
    return <p className="flo-suggestions flo-quiet">{t('call.note.noSuggestions')}</p>;
  }
  return (
    <ul id={id} className="flo-suggestions" role="listbox" aria-label={t('call.note.suggestions')}>
      {texts.map((text, index) => (
        <li
          key={text.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          className="flo-suggestions__item"
          // The note keeps focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(index)}
        >
          <span className="flo-suggestions__name">::{text.shortName}</span>{' '}
          <span className="flo-quiet">{text.words[language].title}</span>
        </li>
      ))}
    </ul>
  );
}
