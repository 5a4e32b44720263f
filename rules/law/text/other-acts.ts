import type { ParagraphText } from './paragraph-text.ts';

/** LOV-1999-07-02-63, the paragraphs that are quoted. */
export const patientAndUserRights: Readonly<Record<string, ParagraphText>> = {
  '§ 2-1c': {
    heading: 'Pasientrettigheter i fastlegeordningen',
    parts: [
      'Enhver som er bosatt i en norsk kommune, har rett til å stå på liste hos lege med fastlegeavtale. Det samme gjelder asylsøkere og deres familie når de er medlem av folketrygden.',
      'Personer som står på fastleges liste har rett til å skifte fastlege inntil to ganger i året, og rett til å få en ny vurdering av sin helsetilstand hos en annen lege med fastlegeavtale.',
      'Rettigheter i første og annet ledd gjelder ikke i de kommuner der plikten til å ha fastlegeordning er suspendert etter helse- og omsorgstjenesteloven § 3-2 tredje ledd.',
      'Departementet kan gi forskrifter med nærmere bestemmelser om gjennomføring og utfylling av pasientrettighetene i fastlegeordningen, herunder om barns plassering på liste og om rett til å bytte fastlege.',
    ],
  },
};

/** LOV-2016-12-09-88, the paragraphs that are quoted. */
export const populationRegistration: Readonly<Record<string, ParagraphText>> = {
  '§ 2-2': {
    heading: 'Identifikasjonsnummer',
    parts: [
      'Ved første gangs registrering i Folkeregisteret tildeles en person som er bosatt eller født i Norge, et fødselsnummer. Fødselsnummer kan også tildeles norsk statsborger bosatt i utlandet. For andre personer kan det tildeles et d-nummer etter regler fastsatt i forskrift.',
      'Fødselsnummeret består av elleve siffer. De seks første sifrene er personens fødselsdato i rekkefølge to siffer for dag, to for måned og to for år. De fem siste sifrene er individsiffer og kontrollsiffer. D-nummer er bygget opp på samme måte, likevel slik at første siffer er tillagt fire.',
      'Fødselsnummeret skal endres når fødselsdato eller kjønn endres, eller dersom det er besluttet i medhold av reglene i politiloven. Fødselsnummer kan ellers endres når adopsjonsmyndigheten har bedt om nytt fødselsnummer der det er innvilget adopsjon av spedbarn etter adopsjonsloven § 14.',
      'Det kan registreres fødselsnummer til bruk ved etablering av dekkidentitet til politiet eller forsvarspersonell, når det er besluttet av kompetent politi- eller forsvarsmyndighet.',
      'Departementet kan gi forskrift om oppbygging av individ- og kontrollsiffer, hvem som kan tildeles d-nummer og krav til dokumentasjon og saksbehandling.',
    ],
  },
  '§ 10-4': {
    heading: 'Graderte opplysninger',
    parts: [
      'Registrerte opplysninger som er gradert i medhold av beskyttelsesinstruksen, skal sperres i Folkeregisteret.',
      'Gradering av opplysninger i barnevernsaker besluttes av barnevernstjenesten. I andre saker treffes beslutning om gradering av politiet. Endring i beslutning om gradering skal registreres etter melding fra barnevernstjenesten eller politiet.',
      'Opplysning som er gradert strengt fortrolig, kan bare utleveres etter søknad som avgjøres av politiet eller barnevernstjenesten.',
      'Departementet kan gi forskrift til utfylling og gjennomføring av denne paragraf.',
    ],
  },
};

/** LOV-2014-06-20-43, the paragraphs that are quoted. */
export const healthRegisters: Readonly<Record<string, ParagraphText>> = {
  '§ 24': {
    heading: 'Rett til informasjon og innsyn',
    parts: [
      'Den registrerte har rett til informasjon og innsyn i henhold til personvernforordningen artikkel 13 til 15. Retten til informasjon og innsyn gjelder ikke opplysninger som omfattes av unntakene i personopplysningsloven §§ 16 og 17.',
      'Den registrerte har også rett til innsyn i hvem som har hatt tilgang til eller fått utlevert helseopplysninger som er knyttet til den registrertes navn eller fødselsnummer, fra helseregistre etter §§ 8 til 11. Departementet kan i særlige tilfeller gi den dataansvarlige en tidsbegrenset dispensasjon fra plikten til å gi innsyn etter dette leddet.',
      'Når det er nødvendig for å vurdere innsynskrav, kan den dataansvarlige innhente personopplysninger fra Folkeregisteret. Dette gjelder uten hensyn til taushetsplikt.',
      'Kongen kan i forskrift gi nærmere bestemmelser om retten til informasjon og innsyn.',
    ],
  },
};

/** LOV-1967-02-10, the paragraphs that are quoted. */
export const publicAdministration: Readonly<Record<string, ParagraphText>> = {
  '§ 29': {
    heading: '(klagefrist).',
    parts: [
      'Fristen for å klage er 3 uker fra det tidspunkt underretning om vedtaket er kommet frem til vedkommende part. Skjer underretningen ved offentlig kunngjøring, begynner klagefristen å løpe fra den dag vedtaket første gang ble kunngjort.',
      'For den som ikke har mottatt underretning om vedtaket, løper fristen fra det tidspunkt han har fått eller burde ha skaffet sig kjennskap til vedtaket. Ved vedtak som går ut på å tilstå noen en rettighet, skal klagefristen for andre likevel senest løpe ut når det er gått 3 måneder fra det tidspunkt vedtaket ble truffet.',
      'Har en part krevet å få oppgitt begrunnelsen for vedtaket etter § 24 annet ledd, avbrytes klagefristen. Ny klagefrist tar til å løpe fra det tidspunkt meddelelse om begrunnelse er kommet frem til ham eller han på annen måte er gjort kjent med den.',
      'Vedkommende underinstans eller klageinstans kan i særlige tilfelle forlenge klagefristen før denne er utløpet.',
    ],
  },
};

/** FOR-2017-02-17-192, the paragraph that is quoted. */
export const competence: Readonly<Record<string, ParagraphText>> = {
  '§ 3': {
    heading: 'Krav om spesialisering',
    parts: [
      'Kommunen skal sikre at leger med oppgave å yte helsehjelp i samsvar med helse- og omsorgstjenesteloven utenfor fastlegeordningen\nhar relevant spesialistgodkjenning, eller\ner under relevant spesialisering i spesialistutdanningens andre eller tredje del, eller\nhar godkjenning som allmennlege etter forskrift 19. desember 2005 nr. 1653 om veiledet tjeneste for å få adgang til å praktisere som allmennlege med rett til trygderefusjon.',
      'Kommunen skal sikre at lege med oppgave å yte helsehjelp i samsvar med helse- og omsorgstjenesteloven innenfor fastlegeordningen\nhar spesialistgodkjenning i allmennmedisin, eller\ner under spesialisering i allmennmedisin, eller\nhar godkjenning som allmennlege etter forskrift 19. desember 2005 nr. 1653 om veiledet tjeneste for å få adgang til å praktisere som allmennlege med rett til trygderefusjon.',
      'Lege med oppgave å yte helsehjelp i samsvar med helse- og omsorgstjenesteloven på kommunalt organisert legevakt skal i tillegg ha gjennomført kurs i akuttmedisin og volds- og overgrepshåndtering.',
    ],
  },
};
