import type { StoreApi } from 'zustand/vanilla';
import type { Preferences } from '../settings/preferences.ts';

/** Aksel's page colours; hosts paint the window with them before the page is there. */
const windowColours = { light: '#ffffff', dark: '#0e151f' } as const;

/** Puts theme and language on the document, now and whenever they or the machine's theme change. */
export function followTheme(preferences: StoreApi<Preferences>): void {
  const machine = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme, language } = preferences.getState();
    const dark = theme === 'dark' || (theme === 'system' && machine.matches);
    const { documentElement } = document;
    documentElement.classList.toggle('dark', dark);
    documentElement.classList.toggle('light', !dark);
    documentElement.lang = language;
    document
      .querySelector('meta[name="theme-color"]')
      ?.setAttribute('content', dark ? windowColours.dark : windowColours.light);
  };
  preferences.subscribe(apply);
  machine.addEventListener('change', apply);
  apply();
}
