import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { ReconnectBar } from '../app/reconnect-bar.tsx';
import { useServices, useTexts } from '../app/services-context.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { usePatience } from '../ui/use-patience.ts';
import { LockCurtain } from './lock-curtain.tsx';
import { phaseOf } from './session-state.ts';
import { SignInPlace } from './sign-in-place.tsx';

/** While nobody has said yet who is signed in: nothing, and then that it takes its time. */
function NotKnownYet() {
  const { t } = useTexts();
  const patience = usePatience(true);
  return (
    <main className="flo-fatal" aria-busy="true">
      {patience !== 'quiet' && <p>{t('hosts.connecting')}</p>}
    </main>
  );
}

/**
 * The workspace for the one who is signed in; the sign-in for everybody else. Behind the curtain
 * the workspace is kept as it is, but nothing of it is drawn, reached or read aloud.
 */
export function SessionScreen({ children }: { readonly children: ReactNode }) {
  const { session } = useServices();
  const view = useStore(session.store);
  const phase = phaseOf(view);
  if (phase === 'unknown' || phase === 'signedOut') {
    return (
      <>
        <ReconnectBar />
        {phase === 'unknown' ? <NotKnownYet /> : <SignInPlace />}
        <LiveRegion />
      </>
    );
  }
  const locked = phase === 'locked';
  return (
    <>
      <div key={view.turn} className="flo-behind" hidden={locked} inert={locked}>
        {children}
        <LiveRegion />
      </div>
      {locked && <LockCurtain />}
    </>
  );
}
