import type { StarterText } from './starter-text.ts';

const backOffice = ['caseworker', 'supervisor'] as const;

/** What belongs to others, and what the back office answers. */
export const referralTexts: readonly StarterText[] = [
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0031',
    shortName: 'kommunen',
    tags: ['henvist'],
    words: {
      nb: {
        title: 'Henvist til kommunen',
        body: 'Spørsmålet fra {{navn}} hører til {{kommune}} kommune, som har ansvaret for fastlegetilbudet der. Har fått telefonnummeret til kommunen og vet at vi ikke kan avgjøre dette. Ingenting er endret hos oss.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Vist til kommunen',
        body: 'Spørsmålet frå {{navn}} høyrer til {{kommune}} kommune, som har ansvaret for fastlegetilbodet der. Har fått telefonnummeret til kommunen og veit at vi ikkje kan avgjere dette. Ingenting er endra hos oss.\n{{saksbehandler}}',
      },
      en: {
        title: 'Referred to the municipality',
        body: 'The question from {{navn}} is for the municipality of {{kommune}}, which is responsible for GP services there. Given the telephone number of the municipality and told that we cannot decide this. Nothing has been changed here.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0032',
    shortName: 'legekontoret',
    tags: ['henvist'],
    words: {
      nb: {
        title: 'Henvist til legekontoret',
        body: '{{navn}} ringte om time, resept eller journal. Det må tas med {{legekontor}}, telefon {{telefon}}. Ingenting er endret hos oss.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Vist til legekontoret',
        body: '{{navn}} ringde om time, resept eller journal. Det må takast med {{legekontor}}, telefon {{telefon}}. Ingenting er endra hos oss.\n{{saksbehandler}}',
      },
      en: {
        title: 'Referred to the GP’s office',
        body: '{{navn}} called about an appointment, a prescription or the medical record. That is for {{legekontor}}, telephone {{telefon}}. Nothing has been changed here.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0033',
    shortName: 'klage',
    tags: ['klage'],
    audience: backOffice,
    words: {
      nb: {
        title: 'Klage mottatt',
        body: 'Vi har fått klage fra {{navn}}. Den er lagt til behandling, og svar er ventet innen {{dato}}.\nKlagen gjelder: \n{{saksbehandler}}',
      },
      nn: {
        title: 'Klage motteken',
        body: 'Vi har fått klage frå {{navn}}. Ho er lagd til handsaming, og svar er venta innan {{dato}}.\nKlaga gjeld: \n{{saksbehandler}}',
      },
      en: {
        title: 'Complaint received',
        body: 'We have received a complaint from {{navn}}. It is being handled, and an answer is expected by {{dato}}.\nThe complaint is about: \n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0034',
    shortName: 'retting',
    tags: ['retting'],
    audience: backOffice,
    words: {
      nb: {
        title: 'Feil er rettet',
        body: 'Opplysningene om fastlegen til {{navn}} var feil fra {{dato}}. De er rettet etter kontroll. {{navn}} har fått beskjed, og {{legekontor}} er varslet.\nHva som var feil: \n{{saksbehandler}}',
      },
      nn: {
        title: 'Feil er retta',
        body: 'Opplysningane om fastlegen til {{navn}} var feil frå {{dato}}. Dei er retta etter kontroll. {{navn}} har fått beskjed, og {{legekontor}} er varsla.\nKva som var feil: \n{{saksbehandler}}',
      },
      en: {
        title: 'Error corrected',
        body: 'The information about the GP of {{navn}} was wrong from {{dato}}. It has been corrected after a check. {{navn}} has been told, and {{legekontor}} has been notified.\nWhat was wrong: \n{{saksbehandler}}',
      },
    },
  },
];
