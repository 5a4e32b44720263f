import { createStore, type StoreApi } from 'zustand/vanilla';

/** A note that standard texts can go into. */
export interface NoteHandle {
  /** Whom it is about; null: nobody is known yet. */
  readonly citizenId: string | null;
  /** Puts words where the caret stands, or was last. */
  readonly insert: (textId: string, words: string, caret: number) => void;
  /** Shows every standard text under the note. */
  readonly suggestAll: () => void;
}

/** The note that had focus last, while it is on screen. */
export interface NoteInFocus {
  readonly handle: NoteHandle | undefined;
}

export function createNoteInFocus(): StoreApi<NoteInFocus> {
  return createStore<NoteInFocus>(() => ({ handle: undefined }));
}
