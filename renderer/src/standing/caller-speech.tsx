import { useMemo, type ReactNode } from 'react';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { SpokenLanguageProvider } from '../ui/explanation/spoken-language.tsx';
import { useHide } from '../ui/personal.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { spokenAbout } from './caller-words.ts';

interface CallerSpeechProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
  readonly children: ReactNode;
}

/** Below it, decisions and receipts say what to read aloud to whoever is on the line for the person. */
export function CallerSpeech({ tab, overview, children }: CallerSpeechProps) {
  const hide = useHide();
  const about = useMemo(() => spokenAbout(overview, hide), [overview, hide]);
  const { languageForm } = overview.person;
  return (
    <SpokenLanguageProvider tab={tab} languageForm={languageForm} about={about}>
      {children}
    </SpokenLanguageProvider>
  );
}
