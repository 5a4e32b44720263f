import { Button } from '@navikt/ds-react/Button';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { CallOfTab } from '../call/call-of-tab.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { WishNote } from '../drafts/wish-note.tsx';
import { beginWish } from '../drafts/wish.ts';
import { isDenied, type Failure } from '../rpc/failure.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { DeniedNote } from '../ui/denied-note.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusSearch } from '../ui/focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { lookUpAgain } from './open-citizen.ts';
import { isNobodyThere } from './return-of-service.ts';

interface CitizenNotFoundProps {
  readonly tab: CitizenTab;
  readonly failure: Failure;
}

/** Why there is no person, and what the adviser can do about it. */
export function CitizenNotFound({ tab, failure }: CitizenNotFoundProps) {
  const app = useServices();
  const { t } = useTexts();
  const nobodyThere = isNobodyThere(failure);
  const wish = useStore(tab.wish, ({ context }) => context);
  useEffect(() => {
    if (nobodyThere) beginWish(tab);
  }, [nobodyThere, tab]);
  const unknown = failure.code === 'citizen.unknown';
  useEffect(() => {
    // The caller reads the number once more: the field is ready for it.
    const waiting = document.activeElement?.getAttribute('data-region') === 'main';
    if (unknown && waiting) focusSearch();
  }, [unknown]);
  return (
    <div className="flo-centred" role={nobodyThere ? undefined : 'alert'}>
      <h1 className={unknown ? 'flo-title' : 'flo-hidden'}>
        {t(unknown ? 'nin.notFound' : 'person.tabs.notFetched')}
      </h1>
      {unknown && <p>{t('nin.notFoundHint')}</p>}
      {!unknown && isDenied(failure) && <DeniedNote />}
      {!unknown && !isDenied(failure) && (
        <div role={nobodyThere ? 'alert' : undefined}>
          <FailureNote failure={failure} what={t('status.what.person')} />
          {nobodyThere && <p>{t('drafts.wish.offer')}</p>}
        </div>
      )}
      {nobodyThere && wish !== undefined && <WishNote context={wish} />}
      <p className="flo-actions">
        {!unknown && failure.code !== 'role.denied' && (
          <Button type="button" size="xsmall" onClick={() => lookUpAgain(app, tab)}>
            {t('common.retry')}
          </Button>
        )}
        <CommandButton command={commandById('palette.open')} variant="secondary">
          {t('person.tabs.otherNumber')}
        </CommandButton>
        <CommandButton command={commandById('person-search.open')} variant="secondary" />
      </p>
      <CallOfTab tab={tab} />
    </div>
  );
}
