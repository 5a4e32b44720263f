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
  about: {
    doctor: '{{name}} har fått {{doctor}} ved {{office}} som fastlege frå {{date}}.',
    vacant:
      '{{name}} har fått plass på ei liste ved {{office}} frå {{date}}. Lista er utan fast lege no, og kontoret ordnar med vikar.',
    common: '{{name}} har fått plass på fellesliste {{list}} ved {{office}} frå {{date}}.',
    doctorOnly: '{{name}} har fått {{doctor}} som fastlege frå {{date}}.',
    listOnly: '{{name}} har fått plass på ei fastlegeliste frå {{date}}.',
    untilThen: 'Fram til då er {{doctor}} fastlegen til {{name}}.',
    phone: 'Telefonen dit er {{phone}}.',
    journal: 'Journalen blir ikkje send over av seg sjølv. Det må de be om.',
    undo: 'Bytet kan angrast til og med {{date}}.',
    quota_zero: '{{name}} har ingen byte igjen i år.',
    quota_one: '{{name}} har eitt byte igjen i år.',
    quota_other: '{{name}} har {{count}} byte igjen i år.',
  },
  withdrawn: {
    stays: 'Bytet er angra. {{doctor}} er framleis fastlegen din.',
    staysAbout: 'Bytet er angra. {{doctor}} er framleis fastlegen til {{name}}.',
    plain: 'Bytet er angra. Alt er som før.',
  },
} as const satisfies Shape<typeof nb>;
