/**
 * Why a record is not shown. `reason` is for the adviser. `readAloud` is for the caller, who may be
 * somebody else than the person: it says nothing of an address, a relation or a job.
 */
export const access = {
  rules: {
    strictlyConfidential: {
      title: 'Strengt fortrolig adresse',
      reason:
        'Personen har strengt fortrolig adresse, og bare kolleger med egen tilgang kan se opplysningene.',
      readAloud: 'Dette må en kollega hjelpe deg med, så jeg gir beskjed videre med en gang.',
    },
    strictlyConfidentialAbroad: {
      title: 'Strengt fortrolig adresse i utlandet',
      reason:
        'Personen har strengt fortrolig adresse i utlandet, og bare kolleger med egen tilgang kan se opplysningene.',
      readAloud: 'Dette må en kollega hjelpe deg med, så jeg gir beskjed videre med en gang.',
    },
    confidential: {
      title: 'Fortrolig adresse',
      reason:
        'Personen har fortrolig adresse, og bare kolleger med egen tilgang kan se opplysningene.',
      readAloud: 'Dette må en kollega hjelpe deg med, så jeg gir beskjed videre med en gang.',
    },
    ownOrganization: {
      title: 'Kollega eller kollegas familie',
      reason:
        'Personen arbeider hos oss eller er i familie med noen som gjør det, og bare kolleger med egen tilgang kan se opplysningene.',
      readAloud: 'Dette må en kollega hjelpe deg med, så jeg gir beskjed videre med en gang.',
    },
    ownRecord: {
      title: 'Dine egne opplysninger',
      reason: 'Dette er deg selv, og ingen slår opp seg selv på jobb.',
      readAloud: 'Dette må en kollega hjelpe deg med, så jeg gir beskjed videre med en gang.',
    },
    family: {
      title: 'Din egen familie',
      reason: 'Personen er i familien eller husstanden din, så en kollega må ta dette.',
      readAloud: 'Dette må en kollega hjelpe deg med, så jeg gir beskjed videre med en gang.',
    },
    commonChild: {
      title: 'Dere har barn sammen',
      reason: 'Du og personen har barn sammen, så en kollega må ta dette.',
      readAloud: 'Dette må en kollega hjelpe deg med, så jeg gir beskjed videre med en gang.',
    },
    geography: {
      title: 'Utenfor kommunene dine',
      reason: 'Personen bor utenfor kommunene du arbeider for.',
      readAloud: 'Et øyeblikk, jeg må åpne saken før jeg kan hjelpe deg.',
    },
    unknownResidence: {
      title: 'Ukjent bosted',
      reason:
        'Folkeregisteret har ingen kommune for personen, og du arbeider for bestemte kommuner.',
      readAloud: 'Et øyeblikk, jeg må åpne saken før jeg kan hjelpe deg.',
    },
    deadForLong: {
      title: 'Død for over et år siden',
      reason: 'Personen døde for mer enn tolv måneder siden, og da trengs en begrunnelse.',
      readAloud: 'Et øyeblikk, jeg må åpne saken før jeg kan hjelpe deg.',
    },
    guardianship: {
      title: 'Du er verge for personen',
      reason: 'Du er verge for personen, og da trengs en begrunnelse.',
      readAloud: 'Et øyeblikk, jeg må åpne saken før jeg kan hjelpe deg.',
    },
  },
  nextSteps: {
    handOver: {
      label: 'Overlat til en kollega',
      help: 'Lag en oppgave til enheten som kan ta saken.',
    },
    override: {
      label: 'Åpne med begrunnelse',
      help: 'Skriv hvorfor, og velg hvor lenge. Lederen din ser det.',
    },
    askSupervisor: {
      label: 'Spør lederen din',
      help: 'Lederen kan ta saken selv eller gi den til noen andre.',
    },
    contactOwnGP: {
      label: 'Vis til fastlegekontoret',
      help: 'Haster det med helsehjelp, kan innringeren ringe sitt eget fastlegekontor.',
    },
  },
} as const;
