import type { ParagraphText } from './paragraph-text.ts';

/** FOR-2025-12-02-2405: common lists, institutions, special provisions, commencement. */
export const gpRegulationSpecial: Readonly<Record<string, ParagraphText>> = {
  '§ 20': {
    heading: 'Ansvar ved fellesliste',
    parts: [
      'Kommunalt fastlegekontor og næringsdrivende fastleger som har avtale om fellesliste, skal legge til rette for at fastleger som har fellesliste kan fordele ansvar og arbeidsoppgaver mellom seg i oppfølgingen av listeinnbyggerne.',
      'Fastleger med fellesliste har felles, solidarisk ansvar for fastlegetilbudet til listeinnbyggerne på listen.',
      'Innbyggere som står på fellesliste skal ha en ansvarlig lege som har hovedansvaret for journal og oppfølging.',
      'Reglene om listelengde og reduksjon av lister gjelder tilsvarende ved felleslister.',
    ],
  },
  '§ 29': {
    heading: 'Fastlegens oppgaver overfor listeinnbyggere som oppholder seg i institusjon',
    parts: [
      'Blir en person som står på fastleges liste inntatt i en helse- og omsorgsinstitusjon eller annen institusjon med organisert legetjeneste, overføres ansvaret for å tilby og yte oppgaver etter § 21 til institusjonen. Vedkommende blir likevel stående på fastlegens liste, og fastlegen skal tilrettelegge allmennlegetilbudet ved utskrivning.',
      'Ved behov for oppfølging etter utskrivning plikter institusjonen å orientere fastlegen før utskrivning skjer. Institusjonen skal gi fastlegen epikrise ved utskrivning, jf. helsepersonelloven § 45a.',
    ],
  },
  '§ 36': {
    heading: 'Prioritering av samisktalende personer',
    parts: [
      'Ved etablering av liste hos samisktalende fastleger, som praktiserer i forvaltningsområdet for samisk språk, skal samisktalende ha fortrinnsrett til å stå på listen.',
    ],
  },
  '§ 37': {
    heading: 'Tolk',
    parts: [
      'Fastlegen skal benytte tolk ved behov. Kommunen skal sørge for at tolketjenester er tilgjengelig.',
    ],
  },
  '§ 38': {
    heading: 'Rett til å få flyttet person fra listen',
    parts: [
      'Fastlegen kan kreve at kommunen fatter vedtak om at en person flyttes fra listen, dersom personen har fremvist truende eller voldelig adferd overfor fastlegen, andre som er ansatt hos fastlegen eller deres familier.',
    ],
  },
  '§ 39': {
    heading: 'Særlig om personer som utgjør en sikkerhetsrisiko',
    parts: [
      'Kommunen skal sørge for nødvendige tiltak i forbindelse med personer som utgjør en sikkerhetsrisiko.',
      'Dersom en fastlege krever en listeinnbygger strøket fra sin liste, jf. forskriften § 38, skal kommunen fatte vedtak om stryking når vilkårene for dette er oppfylt. Kommunens avgjørelse er å anse som et enkeltvedtak etter forvaltningsloven § 2 bokstav b. Vedtaket kan påklages til statsforvalteren.',
      'Kommunen skal sikre allmennlegetjenester til innbyggere som strykes fra en liste mot sin vilje.',
    ],
  },
  '§ 40': {
    heading: 'Korrigerende tiltak ved manglende oppfyllelse av forskrift og individuell avtale',
    parts: [
      'Den norske legeforening skal ha avtale med henholdsvis KS og Oslo kommune om hvilke korrigerende tiltak kommunen kan be om ved manglende oppfyllelse av forskrift eller individuell avtale, hvilke sanksjoner kommunen kan ilegge fastlegen og regler for hvordan dette skal gjennomføres.',
    ],
  },
  '§ 41': {
    heading: 'Ikrafttredelse',
    parts: [
      'Forskriften trer i kraft 1. januar 2026. Fra samme dato oppheves forskrift 29. august 2012 nr. 842 om fastlegeordning i kommunene.',
      '§ 16 andre ledd bokstav d trer i kraft 1. april 2026.',
      '§ 19 trer i kraft fra den tid departementet bestemmer.',
    ],
  },
};
