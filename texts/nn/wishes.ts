import type { Shape } from '../shape.ts';
import type { wishes as nb } from '../nb/wishes.ts';

/** What a person wished for in outages, and what became of it. */
export const wishes = {
  title: 'Ønske frå driftsbrot',
  intro:
    'Det personen bad om medan registeret var nede, kven av oss som enn tok imot. Ønska blir avgjorde i den rekkjefølgja dei vart mottekne.',
  what: 'ønska',
  none: 'Personen har ikkje bede om noko i eit driftsbrot.',
  see: 'Sjå ønska',
  takeBack: 'Trekk ønsket',
  takenBack: 'Ønsket er trekt. Ingenting er endra.',
  received: 'Motteke {{at}}.',
  receivedUnproved:
    'Kom til FLO {{arrived}}. Når innringjaren sa det, lèt seg ikkje bevise, så {{at}} er tida som tel.',
  settledAfter: 'Blir avgjort etter {{at}}.',
  endedAt: 'Ferdig {{at}}.',
  states: {
    collected: 'Ikkje gjennomført enno',
    carriedOut: 'Gjennomført',
    refused: 'Vart ikkje gjennomført',
    withdrawn: 'Trekt. Ingenting er endra.',
    handedOver: 'Vart ikkje avgjort same dag. Ein kollega har fått oppgåva.',
  },
} as const satisfies Shape<typeof nb>;
