import type { drafts as nb } from '../nb/drafts.ts';
import type { Shape } from '../shape.ts';

/** What is being written and not sent yet. */
export const drafts = {
  saving: 'Lagrar utkastet …',
  saved: 'Utkastet er lagra kl. {{time}}',
  failed: 'Utkastet er ikkje lagra:',
  unopened_one: 'Eitt utkast kan ikkje lesast på denne maskina lenger.',
  unopened_other: '{{count}} utkast kan ikkje lesast på denne maskina lenger.',
  wish: {
    offer:
      'Personen kan ikkje opnast no. Skriv ned kva innringaren ønskjer, så står det her når linja er tilbake.',
    label: 'Ønsket til innringaren',
    hint: 'Blir lagra på denne maskina, berre for deg. Ingenting blir sendt før du opnar personen.',
    kept: 'Skrive ned utan at nokon var opna',
    received: 'Motteke {{received}}.',
    changed: 'Sist endra {{changed}}.',
    done: 'Ferdig med notatet',
  },
} as const satisfies Shape<typeof nb>;
