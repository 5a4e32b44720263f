/** What the adviser reads to the caller after an act: the confirmation of a switch, and of an undo. */
export const readAloud = {
  receipt: {
    doctor: 'Du har fått {{doctor}} ved {{office}} som fastlege fra {{date}}.',
    vacant:
      'Du har fått plass på en liste ved {{office}} fra {{date}}. Listen er uten fast lege nå, og kontoret ordner med vikar.',
    common: 'Du har fått plass på fellesliste {{list}} ved {{office}} fra {{date}}.',
    doctorOnly: 'Du har fått {{doctor}} som fastlege fra {{date}}.',
    listOnly: 'Du har fått plass på en fastlegeliste fra {{date}}.',
    untilThen: 'Fram til da er {{doctor}} fastlegen din.',
    phone: 'Telefonen dit er {{phone}}.',
    journal: 'Du må selv be om at journalen blir sendt over.',
    undo: 'Ombestemmer du deg, kan du angre til og med {{date}}.',
    quota_zero: 'Du har ingen bytter igjen i år.',
    quota_one: 'Du har ett bytte igjen i år.',
    quota_other: 'Du har {{count}} bytter igjen i år.',
  },
  about: {
    doctor: '{{name}} har fått {{doctor}} ved {{office}} som fastlege fra {{date}}.',
    vacant:
      '{{name}} har fått plass på en liste ved {{office}} fra {{date}}. Listen er uten fast lege nå, og kontoret ordner med vikar.',
    common: '{{name}} har fått plass på fellesliste {{list}} ved {{office}} fra {{date}}.',
    doctorOnly: '{{name}} har fått {{doctor}} som fastlege fra {{date}}.',
    listOnly: '{{name}} har fått plass på en fastlegeliste fra {{date}}.',
    untilThen: 'Fram til da er {{doctor}} fastlegen til {{name}}.',
    phone: 'Telefonen dit er {{phone}}.',
    journal: 'Journalen blir ikke sendt over av seg selv. Det må dere be om.',
    undo: 'Byttet kan angres til og med {{date}}.',
    quota_zero: '{{name}} har ingen bytter igjen i år.',
    quota_one: '{{name}} har ett bytte igjen i år.',
    quota_other: '{{name}} har {{count}} bytter igjen i år.',
  },
  withdrawn: {
    stays: 'Byttet er angret. {{doctor}} er fortsatt fastlegen din.',
    staysAbout: 'Byttet er angret. {{doctor}} er fortsatt fastlegen til {{name}}.',
    plain: 'Byttet er angret. Alt er som før.',
  },
} as const;
