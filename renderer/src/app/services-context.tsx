import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Language, Translate } from '#texts/index.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from './services.ts';

const Services = createContext<AppServices | undefined>(undefined);

/** Hands the services to everything inside. */
export const ServicesProvider = Services.Provider;

/** The services of this window. */
export function useServices(): AppServices {
  const services = use(Services);
  if (services === undefined) throw new Error('no services above this component');
  return services;
}

export interface TextsInUse {
  readonly t: Translate;
  readonly language: Language;
}

/** The texts of the adviser's own language. */
export function useTexts(): TextsInUse {
  const { preferences } = useServices();
  const language = useStore(preferences, (state) => state.language);
  return useMemo(() => ({ t: translator(language), language }), [language]);
}
