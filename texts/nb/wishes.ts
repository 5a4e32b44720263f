/** What a person wished for in outages, and what became of it. */
export const wishes = {
  title: 'Ønsker fra driftsbrudd',
  intro:
    'Det personen ba om mens registeret var nede, hvem av oss som enn tok det imot. Ønskene avgjøres i den rekkefølgen de ble mottatt.',
  what: 'ønskene',
  none: 'Personen har ikke bedt om noe i et driftsbrudd.',
  see: 'Se ønskene',
  takeBack: 'Trekk ønsket',
  takenBack: 'Ønsket er trukket. Ingenting er endret.',
  received: 'Mottatt {{at}}.',
  receivedUnproved:
    'Kom til FLO {{arrived}}. Når innringeren sa det, lar seg ikke bevise, så {{at}} er tiden som teller.',
  settledAfter: 'Avgjøres etter {{at}}.',
  endedAt: 'Ferdig {{at}}.',
  states: {
    collected: 'Ikke gjennomført ennå',
    carriedOut: 'Gjennomført',
    refused: 'Ble ikke gjennomført',
    withdrawn: 'Trukket. Ingenting er endret.',
    handedOver: 'Ble ikke avgjort samme dag. En kollega har fått oppgaven.',
  },
} as const;
