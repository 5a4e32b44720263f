/** Labels of the figures that an unusual pattern rests on. */
export const patternFacts = {
  people: 'Ulike personer',
  expected: 'Ventet, slik andre slår opp',
  refused: 'Nektet tilgang',
  withoutCall: 'Uten at noen ringte',
  usual: 'Vanlig i en time for samme ansatt',
  hours: 'Timer med uvanlig mange',
  days: 'Dager',
} as const;
