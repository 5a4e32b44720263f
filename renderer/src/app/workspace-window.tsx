import { useStore } from 'zustand';
import { AnonymityBar } from '../anonymity/anonymity-bar.tsx';
import { TextChooserDialog } from '../call/standard-texts/text-chooser-dialog.tsx';
import { CitizenTabs } from '../citizen/citizen-tabs.tsx';
import { HelpDialog } from '../help/help-dialog.tsx';
import { FreshnessDialog } from '../reference/freshness-dialog.tsx';
import { SignOutDialog } from '../session/sign-out-dialog.tsx';
import { OutageBar } from '../outages/outage-bar.tsx';
import { HeldBar } from '../outbox/held-bar.tsx';
import { PlaceInFront } from './place-in-front.tsx';
import { ReconnectBar } from './reconnect-bar.tsx';
import { useServices, useTexts } from './services-context.tsx';
import { TopBar } from './top-bar.tsx';

/** The workspace of the one who is signed in: a row on top, the callers' tabs, the place in front. */
export function WorkspaceWindow() {
  const { dialog } = useServices();
  const { t } = useTexts();
  const open = useStore(dialog, (state) => state.open);
  return (
    <>
      <div className="flo-app">
        <a className="flo-skip" href="#main">
          {t('layout.skipToMain')}
        </a>
        <TopBar />
        <CitizenTabs />
        <ReconnectBar />
        <OutageBar />
        <HeldBar />
        <AnonymityBar />
        <PlaceInFront />
      </div>
      <TextChooserDialog />
      {open === 'help' && <HelpDialog />}
      {open === 'freshness' && <FreshnessDialog />}
      {open === 'signOut' && <SignOutDialog />}
    </>
  );
}
