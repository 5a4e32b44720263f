/** What is being written and not sent yet. */
export const drafts = {
  saving: 'Lagrer utkastet …',
  saved: 'Utkastet er lagret kl. {{time}}',
  failed: 'Utkastet er ikke lagret:',
  unopened_one: 'Ett utkast kan ikke leses på denne maskinen lenger.',
  unopened_other: '{{count}} utkast kan ikke leses på denne maskinen lenger.',
  wish: {
    offer:
      'Personen kan ikke åpnes nå. Skriv ned hva innringeren ønsker, så står det her når linjen er tilbake.',
    label: 'Ønsket til innringeren',
    hint: 'Lagres på denne maskinen, bare for deg. Ingenting sendes før du åpner personen.',
    kept: 'Skrevet ned uten at noen var åpnet',
    received: 'Mottatt {{received}}.',
    changed: 'Sist endret {{changed}}.',
    done: 'Ferdig med notatet',
  },
} as const;
