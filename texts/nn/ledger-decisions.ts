/** Putting the ledger right: read by the caseworker, spoken to whoever asks. */
export const ledgerDecisions = {
  correctionAllowed: {
    headline: 'Kan rettast.',
    reason: 'Det som stod før, blir ståande i historikken.',
    readAloud: 'Vi rettar det no. Vi tek vare på det som stod før.',
  },
  cancellationAllowed: {
    headline: 'Kan takast bort.',
    reason: 'Perioden skjedde aldri. Det som stod før, blir ståande i historikken.',
    readAloud: 'Vi tek det bort no. Vi tek vare på det som stod før.',
  },
  backDatingAllowed: {
    headline: 'Kan byrje tidlegare.',
    reason: 'Perioden før vik. Det som stod før, blir ståande i historikken.',
    readAloud: 'Vi rettar datoen no.',
  },
  tieUnknown: {
    headline: 'Perioden finst ikkje lenger.',
    reason: 'Han kan vere retta av ein annan. Hent personen på nytt.',
    readAloud: 'Eg må hente opplysningane på nytt.',
  },
  unchanged: {
    headline: 'Ingenting ville vorte endra.',
    reason: 'Registeret seier det same alt.',
    readAloud: 'Det står alt slik.',
  },
  emptyPeriod: {
    headline: 'Kan ikkje rettast. Perioden ville vorte tom.',
    reason: 'Han ville slutta før han byrja.',
    readAloud: 'Datoane stemmer ikkje saman.',
  },
  overlap: {
    headline: 'Kan ikkje rettast. To fastlegar samstundes.',
    reason: 'Perioden ville overlappe ein annan. Rett den andre først.',
    readAloud: 'Då ville det stått to fastlegar samstundes.',
  },
  listUnknown: {
    headline: 'Kan ikkje rettast. Avtalen finst ikkje.',
    reason: 'Registeret har ingen avtale med dette nummeret.',
    readAloud: 'Eg finn ikkje den lista.',
  },
  outsideAgreement: {
    headline: 'Kan ikkje rettast. Avtalen galdt ikkje då.',
    reason: 'Perioden ligg utanfor tida avtalen gjeld.',
    readAloud: 'Legen hadde ikkje liste på den tida.',
  },
  listFull: {
    headline: 'Kan ikkje rettast. Lista er full.',
    reason: 'Ei retting gjev ingen plass over listetaket.',
    readAloud: 'Lista er full, så det går ikkje.',
  },
  notYet: {
    headline: 'Kan ikkje rettast. Det har ikkje skjedd enno.',
    reason: 'Det som kjem, blir teke tilbake eller bytt, det blir ikkje retta.',
    readAloud: 'Dette gjeld ikkje enno.',
  },
  pendingSwitch: {
    headline: 'Kan ikkje rettast enno. Eit byte ventar.',
    reason: 'Bytet som ventar, hugsar kva det skal gå tilbake til. Ta det tilbake først.',
    readAloud: 'Det ventar eit byte. Det må takast tilbake først.',
  },
  notEarlier: {
    headline: 'Datoen er ikkje tidlegare.',
    reason: 'Perioden byrjar alt då, eller før.',
    readAloud: 'Det står alt slik, eller tidlegare.',
  },
  outsideLife: {
    headline: 'Kan ikkje rettast. Datoen er utanfor livet til personen.',
    reason: 'Perioden ville byrja før personen blei fødd, eller etter at personen døydde.',
    readAloud: 'Datoen kan ikkje stemme.',
  },
} as const;

/** A new number, and two records that are one person. */
export const identityDecisions = {
  ninAllowed: {
    headline: 'Kan få nytt nummer.',
    reason: 'Det gamle nummeret leier framleis til personen.',
    readAloud: 'Du får det nye nummeret. Det gamle verkar framleis her.',
  },
  ninInUse: {
    headline: 'Har dette nummeret alt.',
    reason: 'Nummeret er det som er i bruk.',
    readAloud: 'Det nummeret har du alt.',
  },
  ninTaken: {
    headline: 'Nummeret er i bruk av ei anna oppføring.',
    reason: 'Er det same person, skal oppføringane slåast saman.',
    readAloud: 'Nummeret står på ei anna oppføring. Vi må sjå på det.',
  },
  ninFormer: {
    headline: 'Nummeret er eit tidlegare nummer.',
    reason:
      'Eit nummer personen har hatt, blir ikkje teke i bruk att utan melding frå Folkeregisteret.',
    readAloud: 'Det nummeret har du hatt før.',
  },
  ninNotYet: {
    headline: 'Nummeret gjeld ikkje enno.',
    reason: 'Eit nytt nummer blir teke i bruk den dagen det gjeld frå.',
    readAloud: 'Nummeret gjeld ikkje enno.',
  },
  ninTooEarly: {
    headline: 'Datoen er for tidleg.',
    reason: 'Det nye nummeret kan ikkje byrje før det som er i bruk.',
    readAloud: 'Datoen kan ikkje stemme.',
  },
  mergeAllowed: {
    headline: 'Kan slåast saman.',
    reason: 'Begge nummera leier til personen etterpå. Ingenting blir borte.',
    readAloud: 'Vi slår saman oppføringane. Begge nummera verkar.',
  },
  mergeSelf: {
    headline: 'Det er same oppføring.',
    reason: 'Nummeret leier alt til denne personen.',
    readAloud: 'Det er alt den same oppføringa.',
  },
  mergeAlready: {
    headline: 'Er slått saman alt.',
    reason: 'Ei av oppføringane er alt slått saman med ei anna.',
    readAloud: 'Det er alt gjort.',
  },
  mergeDifferent: {
    headline: 'Kan ikkje slåast saman. Det ser ut som to personar.',
    reason: 'Namn, fødsel eller dødsfall stemmer ikkje. Folkeregisteret avgjer.',
    readAloud: 'Opplysningane stemmer ikkje overeins. Folkeregisteret må sjå på det.',
  },
} as const;
