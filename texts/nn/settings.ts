import type { Shape } from '../shape.ts';
import type { settings as nb } from '../nb/settings.ts';

export const settings = {
  title: 'Innstillingar',
  language: 'Språk på skjermen',
  readAloudLanguage: 'Språk for opplesing',
  languages: {
    nb: 'Bokmål',
    nn: 'Nynorsk',
    en: 'Engelsk',
  },
  theme: {
    label: 'Utsjånad',
    light: 'Lyst',
    dark: 'Mørkt',
    system: 'Som maskina',
  },
  density: {
    label: 'Tettleik',
    compact: 'Tett',
    comfortable: 'Luftig',
  },
} as const satisfies Shape<typeof nb>;
