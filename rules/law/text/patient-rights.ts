import type { ParagraphText } from './paragraph-text.ts';

/** FOR-2012-08-29-843, whole. */
export const patientRights: Readonly<Record<string, ParagraphText>> = {
  '§ 1': {
    heading: 'Formål',
    parts: [
      'Forskriften skal bidra til at innbyggerne får oppfylt sin rett til å stå på en fastleges liste, jf. pasient- og brukerrettighetsloven § 2-1c og forskrift om fastlegeordning i kommunene § 4.',
    ],
  },
  '§ 2': {
    heading: 'Retten til å stå på liste hos fastlege',
    parts: [
      'Enhver som er bosatt i en norsk kommune, har rett til å stå på liste hos fastlege. Som bosatt regnes den som i folkeregisteret er registrert som bosatt i en norsk kommune. Rett til å stå på liste hos fastlege har også asylsøkere og deres familiemedlemmer når de er medlem av folketrygden, jf. forskrift 14. mai 2008 nr. 460 om trygdedekning for asylsøkere og deres familiemedlemmer. Rett til å stå på liste hos fastlege har i tillegg personer som oppholder seg lovlig i en norsk kommune på grunnlag av unntaket fra kravet om oppholdstillatelse i henhold til utlendingsloven § 5 tredje ledd, jf. utlendingsforskriften § 1-4 og § 1-5.',
      'Den som har rett til å stå på liste hos fastlege, kan fremsette legeønske. Legeønsket skal etterkommes så langt det er ledig plass på fastlegens liste, unntatt i de tilfeller som følger av reglene i denne forskrift.',
      'Den som ikke selv velger fastlege, vil bli plassert på listen til fastlege med ledig listeplass. Den som ikke ønsker å være tilknyttet fastlegeordningen, gir melding om dette til kommunen.',
      'Det er adgang til å velge fastlege utenfor bostedskommunen.',
      'Person som melder flytting til en kommune, skal motta legevalgsskjema og informasjon med tilbud om å velge fastlege i kommunen.',
      'Innbyggere som er strøket fra en fastlegeliste på grunn av truende eller voldelige atferd, kan ikke velge den samme fastlege som fastlege på nytt, jf. forskrift om fastlegeordning i kommunene §§ 38 og 39.',
    ],
  },
  '§ 3': {
    heading: 'Helsetjenesten ved Universitetet i Oslo',
    parts: [
      'Fastleger tilknyttet Helsetjenesten ved Universitetet i Oslo kan bare velges av studenter som har betalt semesteravgift og deres barn under 16 år, samt av ansatte ved Universitetet i Oslo og Studentsamskipnaden i Oslo og deres barn under 16 år. Tilbudet gjelder også for ansatte som går av med alderspensjon.',
    ],
  },
  '§ 4': {
    heading: 'Tilgang til lukkede lister',
    parts: [
      'Selv om listen er lukket har likevel følgende rett til å bli tatt inn på listen:\nBarn under 16 år av allerede tilmeldte\nTidligere tilmeldt som flytter tilbake til kommunen etter midlertidig flytting til en annen kommune i en periode som ikke overstiger tre år.',
    ],
  },
  '§ 5': {
    heading: 'Valg av fastlege for barn',
    parts: [
      'Den eller de som har foreldreansvaret velger fastlege for barn under 16 år. Dersom fastlege ikke velges, plasseres barnet på samme liste som den eller de som har foreldreansvaret. Der foreldrene har felles foreldreansvar og samme adresse, plasseres barnet på samme liste som mor. Der foreldrene har felles foreldreansvar og forskjellig adresse, plasseres barnet på samme liste som den av foreldrene som har samme folkeregisteradresse som barnet.',
      'Ved fylte 16 år treffer barnet selv avgjørelse om valg av fastlege. Er barnet mellom 12 og 16 år kan det selv fremsette krav om bestemt fastlege etter samtykke fra den eller de som har foreldreansvaret.',
      'Når omsorgen og/eller foreldreansvaret er fratatt foreldrene, etter barneverntjenesteloven § 4-8, § 4-12 og § 4-20, er det barneverntjenesten som kan velge fastlege for barnet.',
    ],
  },
  '§ 6': {
    heading: 'Rett til å skifte fastlege',
    parts: [
      'Person som står på fastleges liste har rett til å skifte fastlege inntil to ganger i året, så fremt det er ledig plass på annen fastleges liste. Fastlegen kan ikke nekte å ta vedkommende inn på listen dersom det er ledig plass på listen, så fremt ikke kommunen har fattet vedtak om å flytte personen fra denne listen på grunn av vedkommendes truende eller voldelige atferd, jf. forskrift om fastlegeordning i kommunene §§ 38 og 39 og denne forskrift § 3 sjette ledd. Skifte skjer ved henvendelse til det organ Helsedirektoratet bestemmer.',
      'Ved fylte 16 år fremsetter barnet selv krav om skifte av fastlege. Er barnet mellom 12 og 16 år, kan det selv fremsette krav om skifte av fastlege etter samtykke fra den eller de som har foreldreansvaret. Er barnet under 12 år, fremsettes slikt krav av den eller de som har foreldreansvaret.',
    ],
  },
  '§ 7': {
    heading: 'Rett til ny vurdering',
    parts: [
      'Person som står på fastleges liste har rett til å få en ny vurdering av sin helsetilstand hos annen lege enn sin fastlege, så fremt legen som foretar ny vurdering er tilknyttet fastlegeordningen og personen samtykker i at journalnotat sendes dennes fastlege.',
    ],
  },
  '§ 8': { heading: 'Ikrafttredelse', parts: ['Forskriften trer i kraft 1. januar 2013.'] },
};
