import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, type ChangeEvent, type KeyboardEvent } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { languageName, spokenLanguages } from '../citizen/language-name.ts';
import { commandById } from '../commands/command-by-id.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { focusRegion } from '../ui/focus.ts';
import { referenceQuery } from '../rpc/query-client.ts';
import { filtersInUse, type FindGPView } from './find-gp-view.ts';

const freeOnly = commandById('find-gp.free-only');
const reset = commandById('find-gp.reset');

interface GpFiltersProps {
  readonly store: StoreApi<FindGPView>;
}

/** What narrows the list. The text field has focus when the panel opens; ↓ goes to the list. */
export const GpFilters = memo(function GpFilters({ store }: GpFiltersProps) {
  const { connection } = useServices();
  const { t } = useTexts();
  const view = useStore(store);
  const { data: municipalities = [] } = useQuery(
    referenceQuery(connection, 'reference.municipalities', {}),
  );
  const languages = useMemo(
    () =>
      spokenLanguages
        .map((code) => ({ code, name: languageName(code, t) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [t],
  );
  const set = store.setState;
  const chosen = (event: ChangeEvent<HTMLSelectElement>): string | undefined =>
    event.target.value === '' ? undefined : event.target.value;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    focusRegion('gp-list');
  };
  return (
    <div className="flo-filters" role="group" aria-label={t('findGp.filters.label')}>
      <input
        type="text"
        className="flo-input flo-filters__text"
        data-region="gp-filter"
        data-first-focus=""
        aria-label={t('findGp.search.label')}
        placeholder={t('findGp.search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={view.text}
        onChange={(event) => set({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <select
        className="flo-input"
        aria-label={t('findGp.filters.municipality')}
        value={view.municipalityNumber ?? ''}
        onChange={(event) => set({ municipalityNumber: chosen(event) })}
      >
        <option value="">{t('findGp.filters.allMunicipalities')}</option>
        {municipalities.map(({ number, name }) => (
          <option key={number} value={number}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="flo-input"
        aria-label={t('findGp.filters.sex')}
        value={view.sex ?? ''}
        onChange={(event) => {
          const sex = chosen(event);
          set({ sex: sex === 'female' || sex === 'male' ? sex : undefined });
        }}
      >
        <option value="">{t('findGp.filters.anySexLong')}</option>
        <option value="female">{t('findGp.filters.woman')}</option>
        <option value="male">{t('findGp.filters.man')}</option>
      </select>
      <select
        className="flo-input"
        aria-label={t('findGp.filters.language')}
        value={view.language ?? ''}
        onChange={(event) => set({ language: chosen(event) })}
      >
        <option value="">{t('findGp.filters.anyLanguage')}</option>
        {languages.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <label className="flo-check">
        <input
          type="checkbox"
          checked={view.onlyFreePlaces}
          onChange={(event) => set({ onlyFreePlaces: event.target.checked })}
        />
        {t('findGp.filters.freeOnly')} <KeyHint command={freeOnly} />
      </label>
      <label className="flo-check">
        <input
          type="checkbox"
          checked={view.accessible}
          onChange={(event) => set({ accessible: event.target.checked })}
        />
        {t('findGp.filters.wheelchair')}
      </label>
      {(filtersInUse(view) > 0 || view.text !== '') && <CommandButton command={reset} />}
    </div>
  );
});
