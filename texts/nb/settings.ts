/** Settings. */
export const settings = {
  title: 'Innstillinger',
  language: 'Språk på skjermen',
  readAloudLanguage: 'Språk for opplesing',
  languages: {
    nb: 'Bokmål',
    nn: 'Nynorsk',
    en: 'Engelsk',
  },
  theme: {
    label: 'Utseende',
    light: 'Lyst',
    dark: 'Mørkt',
    system: 'Som maskinen',
  },
  density: {
    label: 'Tetthet',
    compact: 'Tett',
    comfortable: 'Luftig',
  },
} as const;
