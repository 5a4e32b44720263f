/** Colleagues in the same record, and changes that somebody else has made. */
export const live = {
  label: 'Andre som har personen åpen, og endringer',
  doing: {
    looking: '{{name}} ser på denne nå',
    switching: '{{name}} holder på med et bytte',
    queueing: '{{name}} holder på med ventelisten',
    correcting: '{{name}} holder på å rette noe',
    calling: '{{name}} er i samtale om denne',
  },
  changed: {
    plain: 'Endret av en annen',
    you: 'Endret {{time}} av deg i et annet vindu',
    colleague: 'Endret {{time}} av en kollega',
    register: 'Endret {{time}} av folkeregisteret',
    run: 'Endret {{time}} av en kjøring',
    unknown: 'Endret {{time}}',
    said: 'Personen er endret av en annen. Det du har skrevet og valgt, står.',
    taken: 'Nå vises det nyeste.',
    notTaken: 'Det nyeste ble ikke hentet. Skjermen viser det samme som før.',
  },
  rows: {
    column: 'Hos kollega',
    several: '{{count}} kolleger',
  },
} as const;
