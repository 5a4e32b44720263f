/** Anonymise mode: everything personal on the screen is hidden. */
export const anonymity = {
  hide: 'Skjul personopplysninger',
  on: 'Anonymisert',
  explanation: 'Navn, numre, adresser og familie er skjult på skjermen, i utskrift og i opplesing.',
  turnOff: 'Vis igjen',
  turnedOn: 'Personopplysninger er skjult.',
  turnedOff: 'Personopplysninger vises igjen.',
  notCopied: 'Personopplysninger er skjult, og ble ikke kopiert.',
  chosenMunicipality: 'Valgt kommune',
} as const;
