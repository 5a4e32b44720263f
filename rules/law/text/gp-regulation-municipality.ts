import type { ParagraphText } from './paragraph-text.ts';

/** FOR-2025-12-02-2405, chapters 1 and 2: purpose, definitions, what the municipality answers for. */
export const gpRegulationMunicipality: Readonly<Record<string, ParagraphText>> = {
  '§ 1': {
    heading: 'Formål',
    parts: [
      'Formålet med fastlegeordningen er å sikre at alle får nødvendige allmennlegetjenester av god kvalitet til rett tid, og at personer bosatt i Norge får en fast allmennlege å forholde seg til.',
    ],
  },
  '§ 2': {
    heading: 'Definisjoner',
    parts: [
      'I forskriften her menes med:\nFastlege: lege som inngår avtale med en kommune om deltakelse i fastlegeordningen, uavhengig av om legen er ansatt i kommunen eller er selvstendig næringsdrivende.\nFastlegeavtale: en individuell avtale som inngås mellom kommune og den enkelte lege om å være fastlege for et bestemt antall listeinnbyggere.\nListeinnbygger: en person som er tilknyttet en fastlegeliste\nKommunalt fastlegekontor: Fastlegekontor drevet av kommunen, der kommunen har driftsansvaret og fastlegene er ansatt i kommunen.\nNæringsdrivende fastlege: Selvstendig næringsdrivende lege som har avtale med kommunen om å yte fastlegetjenester på vegne av kommunen.\nFellesliste: Fastlegeliste der flere fastleger har felles, solidarisk ansvar for fastlegetilbudet til listeinnbyggerne på listen.',
    ],
  },
  '§ 3': {
    heading: 'Det kommunale ansvaret for allmennlegetilbudet',
    parts: [
      'Kommunen skal sørge for at personer som oppholder seg i kommunen tilbys nødvendige allmennlegetjenester, jf. helse- og omsorgstjenesteloven § 3-1 og § 3-2 første ledd.',
    ],
  },
  '§ 4': {
    heading: 'Det kommunale ansvaret for organisering av fastlegeordningen',
    parts: [
      'Kommunen skal organisere fastlegeordningen og sørge for at personer som ønsker det, får tilbud om plass på fastleges liste, jf. pasient- og brukerrettighetsloven § 2-1c og forskrift om pasient- og brukerrettigheter i fastlegeordningen § 2.',
      'Kommunen skal sørge for at et tilstrekkelig antall leger deltar i fastlegeordningen.',
    ],
  },
  '§ 5': {
    heading: 'Kommunens ansvar for kvalitet i allmennlegetjenesten',
    parts: [
      'Kommunen skal sørge for at befolkningen gis et forsvarlig tilbud av allmennlegetjenester, hvor fastsatte kvalitets- og funksjonskrav etter denne forskrift overholdes.',
      'Kommunen skal sørge for at det arbeides systematisk med kvalitetsforbedring og pasient- og brukersikkerhet, jf. helse- og omsorgstjenesteloven § 4-1 og § 4-2 og at tjenestene er i tråd med krav fastsatt i helse- og omsorgslovgivningen og i forskrifter gitt med hjemmel i disse lovene.',
      'Kommunens ansvar gjelder uavhengig av om tjenestene ytes av leger ansatt i kommunen eller det inngås avtaler med selvstendig næringsdrivende leger om å yte tjenestene.',
    ],
  },
  '§ 6': {
    heading: 'Kommunens ansvar for informasjon',
    parts: [
      'Kommunen skal sørge for at innbyggerne i kommunen gis nødvendig informasjon om fastlegeordningen, herunder om hvilke leger som deltar i ordningen og hvem som har ledig plass på sin liste.',
      'Kommunen plikter å holde legen informert om planer og forhold i den kommunale helse- og omsorgstjenesten som kan ha betydning for legens virksomhet.',
    ],
  },
  '§ 7': {
    heading: 'Kommunens ansvar for å tilrettelegge for samarbeid',
    parts: [
      'Kommunen skal legge til rette for samarbeid mellom kommunen og næringsdrivende fastleger.',
      'Kommunen skal legge til rette for samarbeid mellom fastlegene og andre tjenesteytere og sikre en hensiktsmessig og god integrering av fastlegeordningen i kommunens øvrige helse- og omsorgstjenestetilbud.',
      'Kommunen skal legge til rette for samarbeid mellom fastlegene og spesialisthelsetjenesten.',
      'Kommunens ansvar gjelder uavhengig av om fastlegen er ansatt i kommunen eller har avtale med kommunen som næringsdrivende fastlege.',
    ],
  },
};
