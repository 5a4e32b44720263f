import type { Shape } from '../shape.ts';
import type { settings as nb } from '../nb/settings.ts';

export const settings = {
  title: 'Settings',
  language: 'Language on screen',
  readAloudLanguage: 'Language to read aloud in',
  languages: {
    nb: 'Bokmål',
    nn: 'Nynorsk',
    en: 'English',
  },
  theme: {
    label: 'Theme',
    light: 'Light',
    dark: 'Dark',
    system: 'As the computer',
  },
  density: {
    label: 'Density',
    compact: 'Compact',
    comfortable: 'Roomy',
  },
} as const satisfies Shape<typeof nb>;
