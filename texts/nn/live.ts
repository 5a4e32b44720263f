import type { Shape } from '../shape.ts';
import type { live as nb } from '../nb/live.ts';

export const live = {
  label: 'Andre som har personen open, og endringar',
  doing: {
    looking: '{{name}} ser på denne no',
    switching: '{{name}} held på med eit byte',
    queueing: '{{name}} held på med ventelista',
    correcting: '{{name}} held på å rette noko',
    calling: '{{name}} er i samtale om denne',
  },
  changed: {
    plain: 'Endra av ein annan',
    you: 'Endra {{time}} av deg i eit anna vindauge',
    colleague: 'Endra {{time}} av ein kollega',
    register: 'Endra {{time}} av folkeregisteret',
    run: 'Endra {{time}} av ei køyring',
    unknown: 'Endra {{time}}',
    said: 'Personen er endra av ein annan. Det du har skrive og valt, står.',
    taken: 'No viser vi det nyaste.',
    notTaken: 'Det nyaste vart ikkje henta. Skjermen viser det same som før.',
  },
  rows: {
    column: 'Hos kollega',
    several: '{{count}} kollegaer',
  },
} as const satisfies Shape<typeof nb>;
