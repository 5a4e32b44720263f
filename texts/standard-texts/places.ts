import type { StarterText } from './starter-text.ts';

/** What calls about full lists and queues end in. */
export const placesTexts: readonly StarterText[] = [
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0011',
    shortName: 'full',
    tags: ['ledig plass'],
    words: {
      nb: {
        title: 'Listen er full',
        body: '{{navn}} ønsket {{lege}}, som ikke har ledige plasser. Vi gikk gjennom leger med ledig plass i nærheten og muligheten for å stå på venteliste. {{navn}} ville tenke seg om og beholder fastlegen sin så lenge.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Lista er full',
        body: '{{navn}} ønskte {{lege}}, som ikkje har ledige plassar. Vi gjekk gjennom legar med ledig plass i nærleiken og høvet til å stå på venteliste. {{navn}} ville tenkje seg om og beheld fastlegen sin så lenge.\n{{saksbehandler}}',
      },
      en: {
        title: 'The list is full',
        body: '{{navn}} wanted {{lege}}, who has no free places. We went through GPs nearby with free places and the option of joining the waiting list. {{navn}} wanted to think about it and keeps the present GP meanwhile.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0012',
    shortName: 'venteliste',
    tags: ['venteliste'],
    words: {
      nb: {
        title: 'Satt på venteliste',
        body: '{{navn}} er satt på venteliste hos {{lege}} som nummer {{plass}}. Har fått vite at {{navn}} beholder fastlegen sin så lenge, at byttet skjer av seg selv når det blir plass, og at vi ikke kan si når det blir.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Sett på venteliste',
        body: '{{navn}} er sett på venteliste hos {{lege}} som nummer {{plass}}. Har fått vite at {{navn}} beheld fastlegen sin så lenge, at bytet skjer av seg sjølv når det blir plass, og at vi ikkje kan seie når det blir.\n{{saksbehandler}}',
      },
      en: {
        title: 'Put on the waiting list',
        body: '{{navn}} has been put on the waiting list for {{lege}} as number {{plass}}. Told that the present GP remains while waiting, that the switch happens by itself when there is a place, and that we cannot say when that will be.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0013',
    shortName: 'av-venteliste',
    tags: ['venteliste', 'angre'],
    words: {
      nb: {
        title: 'Tatt av venteliste',
        body: '{{navn}} ønsker ikke lenger å vente på plass hos {{lege}} og er tatt av ventelisten. Har fått vite at plassen i køen er gitt fra seg, og at en ny plass blir bakerst.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Teken av venteliste',
        body: '{{navn}} ønskjer ikkje lenger å vente på plass hos {{lege}} og er teken av ventelista. Har fått vite at plassen i køen er gitt frå seg, og at ein ny plass blir bakarst.\n{{saksbehandler}}',
      },
      en: {
        title: 'Taken off the waiting list',
        body: '{{navn}} no longer wants to wait for a place with {{lege}} and has been taken off the waiting list. Told that the place in the queue is given up, and that a new one will be last in line.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0014',
    shortName: 'lukket-rett',
    tags: ['bytte', 'lukket liste'],
    words: {
      nb: {
        title: 'Rett til plass på lukket liste',
        body: '{{navn}} har rett til plass hos {{lege}} selv om listen er lukket. Byttet er registrert og gjelder fra {{dato}}.\nGrunnlag: \n{{saksbehandler}}',
      },
      nn: {
        title: 'Rett til plass på lukka liste',
        body: '{{navn}} har rett til plass hos {{lege}} sjølv om lista er lukka. Bytet er registrert og gjeld frå {{dato}}.\nGrunnlag: \n{{saksbehandler}}',
      },
      en: {
        title: 'Right to a place on a closed list',
        body: '{{navn}} has a right to a place with {{lege}} even though the list is closed. The switch has been registered and takes effect on {{dato}}.\nGround: \n{{saksbehandler}}',
      },
    },
  },
];
