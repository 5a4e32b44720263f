import { createContext, use, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Person } from '#contract/flo-api/citizen-view.ts';
import type { Language } from '#texts/languages.ts';
import type { SpokenAbout } from '#texts/read-aloud.ts';
import { useServices } from '../../app/services-context.tsx';
import type { CitizenTab } from '../../workspace/citizen-tab.ts';

interface Spoken {
  readonly spoken: Language;
  readonly choose: (language: Language) => void;
  /** Whom to speak of when the caller is not the person. */
  readonly about: SpokenAbout | null;
}

const SpokenLanguage = createContext<Spoken | undefined>(undefined);

interface SpokenLanguageProviderProps {
  readonly tab: CitizenTab;
  /** The form of Norwegian the person has asked for, where it is known. */
  readonly languageForm: Person['languageForm'];
  /** Whom to speak of when the caller is not the person. */
  readonly about?: SpokenAbout | null;
  readonly children: ReactNode;
}

/**
 * The language this caller is spoken to in: what was chosen in this tab, else the form of Norwegian
 * the person has asked for, else what the adviser usually speaks. It never follows into another tab.
 */
export function SpokenLanguageProvider(props: SpokenLanguageProviderProps) {
  const { tab, languageForm, about = null, children } = props;
  const { preferences } = useServices();
  const usual = useStore(preferences, (state) => state.readAloud);
  const chosen = useStore(tab.spoken, (state) => state.language);
  const spoken = chosen ?? languageForm ?? usual;
  const value = useMemo(
    () => ({ spoken, about, choose: (language: Language) => tab.spoken.setState({ language }) }),
    [spoken, about, tab],
  );
  return <SpokenLanguage value={value}>{children}</SpokenLanguage>;
}

/** The language to read aloud in here, and how to choose another. */
export function useSpokenLanguage(): Spoken {
  const spoken = useCallerLanguage();
  if (spoken === undefined) throw new Error('no caller above this component');
  return spoken;
}

/** The same where there may be nobody on the line: undefined then. */
export function useCallerLanguage(): Spoken | undefined {
  return use(SpokenLanguage);
}
