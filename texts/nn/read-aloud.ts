import type { Shape } from '../shape.ts';
import type { readAloud as nb } from '../nb/read-aloud.ts';

export const readAloud = {
  receipt: {
    doctor: 'Du har fått {{doctor}} ved {{office}} som fastlege frå {{date}}.',
    vacant:
      'Du har fått plass på ei liste ved {{office}} frå {{date}}. Lista er utan fast lege no, og kontoret ordnar med vikar.',
    common: 'Du har fått plass på fellesliste {{list}} ved {{office}} frå {{date}}.',
    doctorOnly: 'Du har fått {{doctor}} som fastlege frå {{date}}.',
    listOnly: 'Du har fått plass på ei fastlegeliste frå {{date}}.',
    untilThen: 'Fram til då er {{doctor}} fastlegen din.',
    phone: 'Telefonen dit er {{phone}}.',
    journal: 'Du må sjølv be om at journalen blir send over.',
    undo: 'Ombestemmer du deg, kan du angre til og med {{date}}.',
    quota_zero: 'Du har ingen byte igjen i år.',
    quota_one: 'Du har eitt byte igjen i år.',
    quota_other: 'Du har {{count}} byte igjen i år.',
  },
  withdrawn: {
    stays: 'Bytet er angra. {{doctor}} er framleis fastlegen din.',
    plain: 'Bytet er angra. Alt er som før.',
  },
} as const satisfies Shape<typeof nb>;
