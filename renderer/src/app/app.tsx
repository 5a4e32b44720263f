import { QueryClientProvider } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { AnonymityBar } from '../anonymity/anonymity-bar.tsx';
import { CitizenTabs } from '../citizen/citizen-tabs.tsx';
import { HelpDialog } from '../help/help-dialog.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { LineGate } from './line-gate.tsx';
import { PlaceInFront } from './place-in-front.tsx';
import { ReconnectBar } from './reconnect-bar.tsx';
import { useServices, useTexts } from './services-context.tsx';
import { TopBar } from './top-bar.tsx';

/** The window: one row on top, the callers' tabs, and the place in front. */
export function App() {
  const { queryClient, dialog } = useServices();
  const { t } = useTexts();
  const open = useStore(dialog, (state) => state.open);
  return (
    <QueryClientProvider client={queryClient}>
      <LineGate>
        <div className="flo-app">
          <a className="flo-skip" href="#main">
            {t('layout.skipToMain')}
          </a>
          <TopBar />
          <CitizenTabs />
          <ReconnectBar />
          <AnonymityBar />
          <PlaceInFront />
        </div>
        {open === 'help' && <HelpDialog />}
      </LineGate>
      <LiveRegion />
    </QueryClientProvider>
  );
}
