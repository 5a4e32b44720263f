import type { ParagraphText } from './paragraph-text.ts';

/** FOR-2025-12-02-2405, chapter 3: the agreement and the list. */
export const gpRegulationAgreement: Readonly<Record<string, ParagraphText>> = {
  '§ 8': {
    heading: 'Fastlegeavtale',
    parts: [
      'Kommunen skal inngå en individuell avtale med alle leger som skal delta i fastlegeordningen. Dette gjelder uavhengig av om fastlegen er selvstendig næringsdrivende, er del av en fellesliste eller er ansatt i kommunen.',
      'For fastleger som er ansatt i kommunen omfattes fastlegeavtalen av den alminnelige arbeidsavtalen. Av avtalen skal det fremgå antall plasser på fastlegens liste.',
      'For selvstendig næringsdrivende fastleger skal avtalen blant annet regulere åpningstid, listetak, lokalisering og eventuelle andre legeoppgaver som fastlegen skal utføre på vegne av kommunen ut over det som fremgår av oppgavene etter § 21.',
      'Avtalen bør regulere hvordan fastlegen kan bidra i kommunens folkehelsearbeid, herunder bidrag til oversikten over helsetilstand og påvirkningsfaktorer etter folkehelseloven § 5.',
      'Fastlegen og kommunen kan ikke avtale i strid med bestemmelser i denne forskriften, med mindre det fremgår av den enkelte bestemmelse.',
    ],
  },
  '§ 9': {
    heading: 'Inngåelse av ny fastlegeavtale',
    parts: [
      'Ny fastlegeavtale kan inngås når en fastlege avslutter sin næringsvirksomhet og avtaleforhold, når ansettelsesforhold for kommunalt ansatt fastlege avsluttes eller når en ubesatt eller ny fastlegeavtale skal tildeles.',
      'Overtar en ny fastlege praksis fra en næringsdrivende fastlege som avslutter sin virksomhet og sitt avtaleforhold, blir listen over personer overført til den nye fastlegen.',
      'I tilfeller der ansettelsesforhold for kommunalt ansatt fastlege avsluttes, skal kommunen sørge for at personene på legens liste blir overført til en ny fastlege.',
      'Kommunen skal sørge for at personene på listen blir gjort oppmerksomme på bytte av fastlege, og på retten til å skifte fastlege etter § 6 i forskrift om pasient- og brukerrettigheter i fastlegeordningen.',
      'Dersom det er påkrevet for å sikre driften i en ny fastlegepraksis, kan kommunen overføre følgende personer til den nye listen:\nnytilmeldte uten oppgitt legeønske.\npersoner fra liste hvor det er foretatt reduksjon etter § 11, og som ikke har skiftet til annen fastlege.',
    ],
  },
  '§ 10': {
    heading: 'Listetak',
    parts: [
      'Fastlegen skal ikke ha flere enn 2 500 personer på sin liste. Et listetak lavere enn 500 personer må avtales med kommunen. En liste anses lukket når antall innbyggere på listen har nådd fastsatt listetak.',
    ],
  },
  '§ 11': {
    heading: 'Reduksjon av listetaket',
    parts: [
      'Fastlege med flere personer på listen enn det tak vedkommende kan sette i henhold til forskrift og avtale, har rett til å få nedjustert listelengden til dette taket.',
      'Krav om reduksjon av listetaket skal meldes til kommunen med seks måneders frist. Kommunen og fastlegen kan i særlige tilfeller avtale kortere frist.',
      'Reduksjon av listen skal skje ved tilfeldig uttrekk. Ved listereduksjon holdes familie, som er registrert bosatt i samme husstand, samlet på en liste.',
    ],
  },
  '§ 12': {
    heading: 'Avslutning av individuell avtale',
    parts: [
      'Kommunen og næringsdrivende fastlege kan si opp avtalen med en frist på seks måneder. Oppsigelse fra kommunens side må være saklig begrunnet. Ved vesentlig mislighold kan kommunen heve avtalen med øyeblikkelig virkning.',
      'For ansatte fastleger gjelder alminnelige arbeidsrettslige regler om oppsigelsesfrist.',
      'Den individuelle avtalen opphører uten oppsigelse når legen fyller 70 år. Kommunen og legen kan inngå en tidsbegrenset avtale om fastlegevirksomhet ut over fylte 70 år, likevel ikke etter at legen er fylt 80 år.',
      'Avtalen bortfaller med umiddelbar virkning ved rettskraftig vedtak om tap av autorisasjon som lege, eller ved begrenset autorisasjon som medfører at fastlegen ikke kan overholde bestemmelsene i denne forskriften eller i forskrift om pasient- og brukerrettigheter i fastlegeordningen.',
      'Når legens autorisasjon er suspendert, eller i påvente av en overprøving av vedtak om tap av autorisasjon, kan næringsdrivende lege innta vikar inntil saken er avgjort av klage- og tilsynsmyndighetene.',
    ],
  },
  '§ 13': {
    heading: 'Økonomisk vederlag til næringsdrivende fastlege m.m.',
    parts: [
      'Næringsdrivende fastleges økonomiske vederlag, for det arbeid som honoreres etter forskrift om stønad til dekning av utgifter til undersøkelse og behandling hos lege, består av et tilskudd fra kommunen for hver person (per capita-tilskudd) på listen og de til enhver tid gjeldende satser for egenandel og refusjon fra folketrygden for utført arbeid.',
      'Kommuner med mindre enn 5 000 innbyggere skal gi et utjamningstilskudd til fastleger dersom gjennomsnittlig listelengde i kommunen er lavere enn en avtalt referanseliste. Utjamningstilskuddet skal svare til differansen mellom per capita-tilskuddet for fastsatte referanseliste og per capita-tilskudd for gjennomsnittlig listelengde i kommunen.',
    ],
  },
};
