import type { StarterText } from './starter-text.ts';

/** What calls about a switch end in. */
export const switchingTexts: readonly StarterText[] = [
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0001',
    shortName: 'bytte',
    tags: ['bytte'],
    words: {
      nb: {
        title: 'Bytte gjennomført',
        body: '{{navn}} ba om å bytte fastlege. Byttet til {{lege}} ved {{legekontor}} er registrert og gjelder fra {{dato}}. Har fått vite at nåværende fastlege gjelder fram til da, at byttet kan angres, og at journalen ikke blir sendt over av seg selv.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Byte gjennomført',
        body: '{{navn}} bad om å byte fastlege. Bytet til {{lege}} ved {{legekontor}} er registrert og gjeld frå {{dato}}. Har fått vite at fastlegen no gjeld fram til da, at bytet kan angrast, og at journalen ikkje blir send over av seg sjølv.\n{{saksbehandler}}',
      },
      en: {
        title: 'Switch completed',
        body: '{{navn}} asked to change GP. The switch to {{lege}} at {{legekontor}} has been registered and takes effect on {{dato}}. Told that the current GP remains until then, that the switch can be undone, and that the medical record is not transferred by itself.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0002',
    shortName: 'angret',
    tags: ['bytte', 'angre'],
    words: {
      nb: {
        title: 'Bytte angret',
        body: '{{navn}} ringte og angret byttet som skulle gjelde fra {{dato}}. Byttet er trukket tilbake, og {{lege}} er fortsatt fastlegen.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Byte angra',
        body: '{{navn}} ringde og angra bytet som skulle gjelde frå {{dato}}. Bytet er trekt tilbake, og {{lege}} er framleis fastlegen.\n{{saksbehandler}}',
      },
      en: {
        title: 'Switch undone',
        body: '{{navn}} called to undo the switch that was to take effect on {{dato}}. The switch has been withdrawn, and {{lege}} is still the GP.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0003',
    shortName: 'brukt-opp',
    tags: ['bytte', 'kvote'],
    words: {
      nb: {
        title: 'Ingen bytter igjen i år',
        body: '{{navn}} ville bytte fastlege, men har brukt begge byttene i år. Har fått vite at et nytt bytte kan registreres fra {{dato}}, og at det finnes unntak, blant annet når man flytter eller fastlegen slutter. Ingen av unntakene passet nå.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Ingen byte att i år',
        body: '{{navn}} ville byte fastlege, men har brukt begge byta i år. Har fått vite at eit nytt byte kan registrerast frå {{dato}}, og at det finst unntak, mellom anna når ein flyttar eller fastlegen sluttar. Ingen av unntaka passa no.\n{{saksbehandler}}',
      },
      en: {
        title: 'No switches left this year',
        body: '{{navn}} wanted to change GP, but has used both switches this year. Told that a new switch can be registered from {{dato}}, and that there are exceptions, for instance after moving or when the GP leaves. None of them applied now.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0004',
    shortName: 'flyttet',
    tags: ['bytte', 'flytting'],
    words: {
      nb: {
        title: 'Flyttet til en annen kommune',
        body: '{{navn}} har flyttet til {{kommune}} og spurte om fastlege der. Flytting gir rett til et ekstra bytte. Har fått vite at fastlegen er den samme til {{navn}} velger en annen, og at ny adresse må være meldt til Folkeregisteret.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Flytta til ein annan kommune',
        body: '{{navn}} har flytta til {{kommune}} og spurde om fastlege der. Flytting gir rett til eit ekstra byte. Har fått vite at fastlegen er den same til {{navn}} vel ein annan, og at ny adresse må vere meld til Folkeregisteret.\n{{saksbehandler}}',
      },
      en: {
        title: 'Moved to another municipality',
        body: '{{navn}} has moved to {{kommune}} and asked about a GP there. Moving gives the right to an extra switch. Told that the GP stays the same until the caller chooses another, and that the new address must be reported to the National Population Register.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0005',
    shortName: 'lege-slutter',
    tags: ['bytte', 'fastlegen slutter'],
    words: {
      nb: {
        title: 'Fastlegen slutter',
        body: '{{navn}} hadde fått brev om at {{lege}} slutter {{dato}}. Har fått vite hvem som overtar listen, at {{navn}} blir stående på den uten å gjøre noe, og at et bytte fordi legen slutter, kommer i tillegg til årets to.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Fastlegen sluttar',
        body: '{{navn}} hadde fått brev om at {{lege}} sluttar {{dato}}. Har fått vite kven som tek over lista, at {{navn}} blir ståande på ho utan å gjere noko, og at eit byte fordi legen sluttar, kjem i tillegg til dei to i år.\n{{saksbehandler}}',
      },
      en: {
        title: 'The GP is leaving',
        body: '{{navn}} had received a letter saying that {{lege}} is leaving on {{dato}}. Told who takes over the list, that the caller stays on it without doing anything, and that a switch because the GP leaves comes in addition to the year’s two.\n{{saksbehandler}}',
      },
    },
  },
];
