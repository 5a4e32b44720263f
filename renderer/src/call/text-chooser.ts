import type { Language } from '#texts/languages.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The dialog where a standard text is chosen; what was searched for stays when it is opened again. */
export interface TextChooser {
  readonly open: boolean;
  readonly query: string;
  readonly marked: number;
  /** Undefined: the language the note is written in. */
  readonly language: Language | undefined;
}

export function createTextChooser(): StoreApi<TextChooser> {
  return createStore<TextChooser>(() => ({
    open: false,
    query: '',
    marked: 0,
    language: undefined,
  }));
}
