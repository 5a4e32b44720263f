import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { timeOfDay } from '#texts/dates.ts';
import { explainError } from '#texts/error-text.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { announce } from '../ui/announcer.ts';
import type { DraftStatus } from './drafts.ts';

/** Whether what is typed is kept: being saved, saved at what time, or not saved and why. */
export function DraftNote({ status }: { readonly status: StoreApi<DraftStatus> }) {
  const { announcer } = useServices();
  const { t, language } = useTexts();
  const draft = useStore(status);
  const trouble = draft.state === 'failed' ? explainError(draft.code, language) : undefined;
  const title = trouble?.title;
  useEffect(() => {
    // That it is saved is not read out at each word; that it is not, is.
    if (title !== undefined) announce(announcer, `${t('drafts.failed')} ${title}`);
  }, [announcer, title, t]);
  if (draft.state === 'none') return <p className="flo-draft flo-small" data-draft="none" />;
  return (
    <p className={`flo-draft flo-draft--${draft.state} flo-small`} data-draft={draft.state}>
      {draft.state === 'saving' && t('drafts.saving')}
      {draft.state === 'saved' && t('drafts.saved', { time: timeOfDay(new Date(draft.at)) })}
      {trouble !== undefined && `${t('drafts.failed')} ${trouble.title} ${trouble.body}`}
    </p>
  );
}
