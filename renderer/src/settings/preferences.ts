import { isLanguage, type Language } from '#texts/index.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ownWidths, readWidths, type ColumnWidths } from '../citizen/column-widths.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themes)[number];

/** How this adviser likes the screen. Never anything about a person. */
export interface Preferences {
  readonly theme: ThemeChoice;
  readonly language: Language;
  /** Language to read aloud in when the person has not asked for one. */
  readonly readAloud: Language;
  readonly columns: ColumnWidths;
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  language: 'nb',
  readAloud: 'nb',
  columns: ownWidths,
};

const KEY = 'flo.preferences';

/** What was kept, with the defaults for what is missing or makes no sense. */
export function readPreferences(text: string | null): Preferences {
  const kept = parse(text);
  const { theme, language, readAloud, columns } = kept;
  return {
    theme: themes.find((choice) => choice === theme) ?? defaultPreferences.theme,
    language: isLanguage(language) ? language : defaultPreferences.language,
    readAloud: isLanguage(readAloud) ? readAloud : defaultPreferences.readAloud,
    columns: readWidths(columns),
  };
}

function parse(text: string | null): Partial<Record<keyof Preferences, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** The preferences, kept in the given storage. */
export function createPreferences(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): StoreApi<Preferences> {
  const store = createStore<Preferences>(() => readPreferences(storage.getItem(KEY)));
  store.subscribe((preferences) => storage.setItem(KEY, JSON.stringify(preferences)));
  return store;
}
