/** Putting the ledger right: read by the caseworker, spoken to whoever asks. */
export const ledgerDecisions = {
  correctionAllowed: {
    headline: 'Kan rettes.',
    reason: 'Det som sto før, blir stående i historikken.',
    readAloud: 'Vi retter det nå. Vi tar vare på det som sto før.',
  },
  cancellationAllowed: {
    headline: 'Kan tas bort.',
    reason: 'Perioden skjedde aldri. Det som sto før, blir stående i historikken.',
    readAloud: 'Vi tar det bort nå. Vi tar vare på det som sto før.',
  },
  backDatingAllowed: {
    headline: 'Kan begynne tidligere.',
    reason: 'Perioden før viker. Det som sto før, blir stående i historikken.',
    readAloud: 'Vi retter datoen nå.',
  },
  tieUnknown: {
    headline: 'Perioden finnes ikke lenger.',
    reason: 'Den kan være rettet av en annen. Hent personen på nytt.',
    readAloud: 'Jeg må hente opplysningene på nytt.',
  },
  unchanged: {
    headline: 'Ingenting ville blitt endret.',
    reason: 'Registeret sier det samme alt.',
    readAloud: 'Det står alt slik.',
  },
  emptyPeriod: {
    headline: 'Kan ikke rettes. Perioden ville blitt tom.',
    reason: 'Den ville sluttet før den begynte.',
    readAloud: 'Datoene stemmer ikke sammen.',
  },
  overlap: {
    headline: 'Kan ikke rettes. To fastleger samtidig.',
    reason: 'Perioden ville overlappe en annen. Rett den andre først.',
    readAloud: 'Da ville det stått to fastleger samtidig.',
  },
  listUnknown: {
    headline: 'Kan ikke rettes. Avtalen finnes ikke.',
    reason: 'Registeret har ingen avtale med dette nummeret.',
    readAloud: 'Jeg finner ikke den listen.',
  },
  outsideAgreement: {
    headline: 'Kan ikke rettes. Avtalen gjaldt ikke da.',
    reason: 'Perioden ligger utenfor tiden avtalen gjelder.',
    readAloud: 'Legen hadde ikke liste på den tiden.',
  },
  listFull: {
    headline: 'Kan ikke rettes. Listen er full.',
    reason: 'En retting gir ingen plass over listetaket.',
    readAloud: 'Listen er full, så det går ikke.',
  },
  notYet: {
    headline: 'Kan ikke rettes. Det har ikke skjedd ennå.',
    reason: 'Det som kommer, tas tilbake eller byttes, det rettes ikke.',
    readAloud: 'Dette gjelder ikke ennå.',
  },
  pendingSwitch: {
    headline: 'Kan ikke rettes ennå. Et bytte venter.',
    reason: 'Byttet som venter, husker hva det skal gå tilbake til. Ta det tilbake først.',
    readAloud: 'Det venter et bytte. Det må tas tilbake først.',
  },
  notEarlier: {
    headline: 'Datoen er ikke tidligere.',
    reason: 'Perioden begynner alt da, eller før.',
    readAloud: 'Det står alt slik, eller tidligere.',
  },
  outsideLife: {
    headline: 'Kan ikke rettes. Datoen er utenfor personens liv.',
    reason: 'Perioden ville begynt før personen ble født, eller etter at personen døde.',
    readAloud: 'Datoen kan ikke stemme.',
  },
} as const;

/** A new number, and two records that are one person. */
export const identityDecisions = {
  ninAllowed: {
    headline: 'Kan få nytt nummer.',
    reason: 'Det gamle nummeret leder fortsatt til personen.',
    readAloud: 'Du får det nye nummeret. Det gamle virker fortsatt her.',
  },
  ninInUse: {
    headline: 'Har dette nummeret alt.',
    reason: 'Nummeret er det som er i bruk.',
    readAloud: 'Det nummeret har du alt.',
  },
  ninTaken: {
    headline: 'Nummeret er i bruk av en annen oppføring.',
    reason: 'Er det samme person, skal oppføringene slås sammen.',
    readAloud: 'Nummeret står på en annen oppføring. Vi må se på det.',
  },
  ninFormer: {
    headline: 'Nummeret er et tidligere nummer.',
    reason: 'Et nummer personen har hatt, tas ikke i bruk igjen uten melding fra Folkeregisteret.',
    readAloud: 'Det nummeret har du hatt før.',
  },
  ninNotYet: {
    headline: 'Nummeret gjelder ikke ennå.',
    reason: 'Et nytt nummer tas i bruk den dagen det gjelder fra.',
    readAloud: 'Nummeret gjelder ikke ennå.',
  },
  ninTooEarly: {
    headline: 'Datoen er for tidlig.',
    reason: 'Det nye nummeret kan ikke begynne før det som er i bruk.',
    readAloud: 'Datoen kan ikke stemme.',
  },
  mergeAllowed: {
    headline: 'Kan slås sammen.',
    reason: 'Begge numre leder til personen etterpå. Ingenting blir borte.',
    readAloud: 'Vi slår sammen oppføringene. Begge numrene virker.',
  },
  mergeSelf: {
    headline: 'Det er samme oppføring.',
    reason: 'Nummeret leder alt til denne personen.',
    readAloud: 'Det er alt den samme oppføringen.',
  },
  mergeAlready: {
    headline: 'Er slått sammen alt.',
    reason: 'En av oppføringene er alt slått sammen med en annen.',
    readAloud: 'Det er alt gjort.',
  },
  mergeDifferent: {
    headline: 'Kan ikke slås sammen. Det ser ut som to personer.',
    reason: 'Navn, fødsel eller dødsfall stemmer ikke. Folkeregisteret avgjør.',
    readAloud: 'Opplysningene stemmer ikke overens. Folkeregisteret må se på det.',
  },
} as const;
