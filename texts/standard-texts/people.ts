import type { StarterText } from './starter-text.ts';

/** What calls on somebody's behalf end in, and calls that could not be answered. */
export const peopleTexts: readonly StarterText[] = [
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0021',
    shortName: 'barn-samtykke',
    tags: ['barn', 'samtykke'],
    words: {
      nb: {
        title: 'Barnet ringte selv, med samtykke',
        body: '{{navn}} ringte selv og ba om {{lege}} som fastlege. Den som har foreldreansvaret, var med på samtalen og samtykket. Byttet gjelder fra {{dato}}.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Barnet ringde sjølv, med samtykke',
        body: '{{navn}} ringde sjølv og bad om {{lege}} som fastlege. Den som har foreldreansvaret, var med på samtalen og samtykte. Bytet gjeld frå {{dato}}.\n{{saksbehandler}}',
      },
      en: {
        title: 'The child called, with consent',
        body: '{{navn}} called in person and asked for {{lege}} as GP. The one who holds parental responsibility took part in the call and consented. The switch takes effect on {{dato}}.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0022',
    shortName: 'mangler-samtykke',
    tags: ['barn', 'samtykke'],
    words: {
      nb: {
        title: 'Samtykke mangler',
        body: 'Samtalen gjaldt {{navn}}, men samtykke fra den som har foreldreansvaret, mangler. Ingenting er endret. Den som ringte, har fått vite hvem som må samtykke, og er velkommen til å ringe igjen på {{telefon}}.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Samtykke manglar',
        body: 'Samtalen gjaldt {{navn}}, men samtykke frå den som har foreldreansvaret, manglar. Ingenting er endra. Den som ringde, har fått vite kven som må samtykkje, og er velkommen til å ringje igjen på {{telefon}}.\n{{saksbehandler}}',
      },
      en: {
        title: 'Consent is missing',
        body: 'The call was about {{navn}}, but consent from the one who holds parental responsibility is missing. Nothing has been changed. The caller was told who must consent and is welcome to call again on {{telefon}}.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0023',
    shortName: 'fullmakt',
    tags: ['fullmakt'],
    words: {
      nb: {
        title: 'Fullmakt må sendes inn',
        body: 'Den som ringte, ville ordne fastlege for {{navn}}, men vi har ingen fullmakt registrert. Ingenting er endret eller opplyst. Har fått vite at skriftlig fullmakt må sendes inn før vi kan hjelpe.\n{{saksbehandler}}',
      },
      nn: {
        title: 'Fullmakt må sendast inn',
        body: 'Den som ringde, ville ordne fastlege for {{navn}}, men vi har inga fullmakt registrert. Ingenting er endra eller opplyst. Har fått vite at skriftleg fullmakt må sendast inn før vi kan hjelpe.\n{{saksbehandler}}',
      },
      en: {
        title: 'Written authority is needed',
        body: 'The caller wanted to arrange a GP for {{navn}}, but no authority is registered with us. Nothing has been changed or told. Told that written authority must be sent in before we can help.\n{{saksbehandler}}',
      },
    },
  },
  {
    id: '3b8f4f0e-6c0d-4e7a-9a51-0d1f6c2a0024',
    shortName: 'ringer-tilbake',
    tags: ['oppfølging'],
    words: {
      nb: {
        title: 'Vi ringer tilbake',
        body: 'Vi har lovet å ringe {{navn}} tilbake på {{telefon}} innen {{dato}}.\nDet gjelder: \n{{saksbehandler}}',
      },
      nn: {
        title: 'Vi ringjer tilbake',
        body: 'Vi har lova å ringje {{navn}} tilbake på {{telefon}} innan {{dato}}.\nDet gjeld: \n{{saksbehandler}}',
      },
      en: {
        title: 'We will call back',
        body: 'We have promised to call {{navn}} back on {{telefon}} by {{dato}}.\nIt is about: \n{{saksbehandler}}',
      },
    },
  },
];
