import type { Shape } from '../shape.ts';
import type { conflict as nb } from '../nb/conflict.ts';

export const conflict = {
  title: 'Ein annan har endra dette imens',
  body: 'Det du har skrive, står. Vel for kvart felt om ditt eller det nye skal gjelde, og send på nytt.',
  columns: {
    field: 'Felt',
    base: 'Då du byrja',
    mine: 'Ditt',
    theirs: 'Slik det står no',
  },
  states: {
    same: 'likt',
    mine: 'endra av deg',
    theirs: 'endra av ein annan',
    both: 'endra av dykk begge',
  },
  use: 'Bruk dette',
  moved: 'Noko er endra sidan du byrja',
  movedOther: 'Ingenting av det som står her, er endra, men noko anna ved personen er det.',
  before: 'Før:',
  now: 'No:',
  kept: 'Valet ditt og det du har skrive, står. Det blir ikkje sendt før du stadfestar på nytt.',
  continued: 'Du held fram på det som gjeld no. Stadfest på nytt for å sende.',
  none: 'ingen',
  periods_one: '{{count}} periode',
  periods_other: '{{count}} periodar',
  agreement: {
    status: 'Status',
    maxPatients: 'Listetak',
    ends: 'Avtalen sluttar',
    plans: 'Planlagt',
    other: 'Ingenting av det som står her, er endra, men noko anna ved avtalen er det.',
  },
  dutyOther: 'Ein annan har registrert eit brev om plikta.',
  facts: {
    gp: 'Fastlege',
    coming: 'Ny fastlege',
    waiting: 'Venteliste',
    switches: 'Byte i år',
    place: 'Bustad',
    history: 'Historikk',
  },
} as const satisfies Shape<typeof nb>;
