import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { languages } from '#texts/languages.ts';
import { useServices, useTexts } from '../../app/services-context.tsx';
import { AnswerStates } from '../../ui/answer-states.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Personal } from '../../ui/personal.tsx';
import { filledFor, insertText } from './choose-text.ts';
import { findTexts, standardTextsQuery } from './standard-texts.ts';

/** The standard texts with a preview of each, in the language one chooses. */
export function TextChooserDialog() {
  const { textChooser } = useServices();
  return useStore(textChooser, ({ open }) => open) ? <OpenDialog /> : null;
}

function OpenDialog() {
  const app = useServices();
  const { t, language: own } = useTexts();
  const id = useId();
  const { query, marked, language = own } = useStore(app.textChooser);
  const { handle } = useStore(app.note);
  const asked = useQuery(standardTextsQuery(app));
  const { data } = asked;
  const found = useMemo(
    () => findTexts(data?.texts ?? [], query, language),
    [data, query, language],
  );
  const chosen = found[marked];
  const set = app.textChooser.setState;
  const insert = (): void => {
    if (chosen === undefined) return;
    const { id: textId, shortName, words } = chosen;
    insertText(app, { id: textId, shortName, body: words[language].body }, language);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (found.length === 0 || event.ctrlKey || event.altKey) return;
    if (event.key === 'ArrowDown') set({ marked: (marked + 1) % found.length });
    else if (event.key === 'ArrowUp') set({ marked: (marked - 1 + found.length) % found.length });
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${id}-${String(marked)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);
  const filled =
    chosen && filledFor(app, handle?.citizenId ?? null, chosen.words[language].body, language);
  return (
    <FormDialog
      title={t('call.texts.title')}
      submit={t('call.texts.insert')}
      busy={chosen === undefined || handle === undefined}
      onSubmit={insert}
      onClose={() => set({ open: false })}
    >
      {handle === undefined && <p className="flo-note">{t('call.texts.noteFirst')}</p>}
      <div className="flo-texts__search">
        <label htmlFor={id} className="flo-label">
          {t('call.texts.search')}
        </label>
        <input
          id={id}
          className="flo-input"
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          {...(chosen !== undefined && { 'aria-activedescendant': `${id}-${marked}` })}
          value={query}
          onChange={({ target }) => set({ query: target.value, marked: 0 })}
          onKeyDown={onKeyDown}
        />
        <fieldset className="flo-texts__languages">
          <legend className="flo-label">{t('call.texts.language')}</legend>
          {languages.map((one) => (
            <label key={one} className="flo-check">
              <input
                type="radio"
                name={`${id}-language`}
                checked={one === language}
                onChange={() => set({ language: one })}
              />
              {t(`settings.languages.${one}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <AnswerStates asked={asked} what={t('call.texts.what')} lines={6}>
        {() => (
          <div className="flo-texts">
            {found.length === 0 ? (
              <p>{t('call.texts.none')}</p>
            ) : (
              <ul id={`${id}-list`} role="listbox" aria-label={t('call.texts.list')} tabIndex={0}>
                {found.map((text, index) => (
                  <li
                    key={text.id}
                    id={`${id}-${index}`}
                    role="option"
                    aria-selected={index === marked}
                    className="flo-suggestions__item"
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => set({ marked: index })}
                    onDoubleClick={insert}
                  >
                    <span className="flo-suggestions__name">::{text.shortName}</span>{' '}
                    {text.words[language].title}{' '}
                    <span className="flo-quiet">
                      {text.tags.map((tag) => `#${tag.replace(/^#/u, '')}`).join(' ')}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <section aria-label={t('call.texts.preview')} lang={language}>
              <p className="flo-texts__preview">
                {filled !== undefined && <Personal>{filled.text}</Personal>}
              </p>
              {filled !== undefined && filled.missing.length > 0 && (
                <p className="flo-mark">
                  {t('call.note.missing', { names: filled.missing.join(', ') })}
                </p>
              )}
            </section>
          </div>
        )}
      </AnswerStates>
    </FormDialog>
  );
}
