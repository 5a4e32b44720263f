import type { Shape } from '../shape.ts';
import type { anonymity as nb } from '../nb/anonymity.ts';

export const anonymity = {
  hide: 'Skjul personopplysningar',
  on: 'Anonymisert',
  explanation:
    'Namn, nummer, adresser og familie er skjulte på skjermen, i utskrift og i opplesing.',
  turnOff: 'Vis igjen',
  turnedOn: 'Personopplysningar er skjulte.',
  turnedOff: 'Personopplysningar blir viste igjen.',
  notCopied: 'Personopplysningar er skjulte, og blei ikkje kopierte.',
  chosenMunicipality: 'Vald kommune',
} as const satisfies Shape<typeof nb>;
