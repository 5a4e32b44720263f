import { useEffect, useEffectEvent, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { useServices } from '../app/services-context.tsx';
import { joined, type Words } from './draft-words.ts';
import type { DraftStatus } from './drafts.ts';

interface DraftOptions {
  /** Whom it is about; null: nobody. */
  readonly citizenId: CitizenId | null;
  /** What is being written; letters, and a number after a colon where there are several. */
  readonly context: string;
  /** What stands in the form, whole; undefined while it holds no word. */
  readonly words: Words | undefined;
  /** Puts what was kept into the form, which is empty. */
  readonly restore: (kept: unknown) => void;
}

/** A form's draft: how it is doing, and what to call when the words have been sent. */
export interface FormDraft {
  readonly status: StoreApi<DraftStatus>;
  readonly sent: () => void;
}

/**
 * Keeps what is typed into a form, for the one who is signed in, the person and the place, and puts
 * it back when the form is opened again: after a crash, a restart, a lock, or another caller.
 */
export function useDraft({ citizenId, context, words, restore }: DraftOptions): FormDraft {
  const { drafts } = useServices();
  const content = words === undefined ? undefined : JSON.stringify(words);
  const seen = useRef(content);
  const fill = useEffectEvent((kept: unknown) => {
    if (words === undefined) {
      if (kept !== undefined) restore(kept);
      return;
    }
    // Words that stand there already were put aside, or typed before this was read: both stay.
    const both = kept === undefined ? words : joined(kept, words);
    if (JSON.stringify(both) !== JSON.stringify(words)) restore(both);
    drafts.write({ citizenId, context }, both);
  });
  useEffect(() => {
    let shown = true;
    const put = (kept: unknown): void => {
      if (shown) fill(kept);
    };
    void drafts.read({ citizenId, context }).then(put);
    return () => {
      shown = false;
      void drafts.flush();
    };
  }, [drafts, citizenId, context]);
  const write = useEffectEvent(() => drafts.write({ citizenId, context }, words));
  useEffect(() => {
    if (content === seen.current) return;
    seen.current = content;
    write();
  }, [content]);
  return {
    status: drafts.status({ citizenId, context }),
    sent: () => {
      drafts.drop({ citizenId, context });
    },
  };
}
