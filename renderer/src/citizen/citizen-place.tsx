import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../app/services-context.tsx';
import { AccessDialogs } from '../access/access-dialogs.tsx';
import { DeniedPerson } from '../access/denied-person.tsx';
import { WishOfTab } from '../drafts/wish-of-tab.tsx';
import { HandOverReceipt } from '../access/hand-over-receipt.tsx';
import { CallOfTab } from '../call/call-of-tab.tsx';
import { useTabColour } from '../call/use-calls.ts';
import { StandingDialogs } from '../standing/standing-dialogs.tsx';
import { keepFocus } from '../ui/focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { CitizenNotFound } from './citizen-not-found.tsx';
import { CitizenOpening } from './citizen-opening.tsx';
import { CitizenScreen } from './citizen-screen.tsx';

/** One caller's place: on the way, not found, or open. */
export function CitizenPlace({ tab }: { readonly tab: CitizenTab }) {
  const { t } = useTexts();
  const identity = useStore(tab.identity);
  const colour = useTabColour(tab);
  useEffect(keepFocus, [identity.state]);
  return (
    <main
      id="main"
      className={`flo-citizen flo-caller--${colour}`}
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      {identity.state === 'lookingUp' && <CitizenOpening />}
      {identity.state === 'failed' && <CitizenNotFound tab={tab} failure={identity.failure} />}
      {identity.state === 'denied' && (
        <>
          <DeniedPerson tab={tab} access={identity.access} />
          <CallOfTab tab={tab} />
        </>
      )}
      {identity.state === 'open' && (
        <>
          <HandOverReceipt tab={tab} />
          <WishOfTab tab={tab} />
          <CitizenScreen tab={tab} citizenId={identity.citizenId} matchedBy={identity.matchedBy} />
        </>
      )}
      <AccessDialogs tab={tab} />
      <StandingDialogs tab={tab} />
    </main>
  );
}
