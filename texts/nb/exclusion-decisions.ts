/** Decisions about municipalities' decisions to move somebody away from a doctor (§§ 38–39). */
export const exclusionDecisions = {
  registered: {
    headline: 'Registrert. Personen kan ikke velge denne legen.',
    reason: 'Kommunens vedtak gjelder legen, også på en annen liste. {{struck}}',
    readAloud:
      'Kommunen har vedtatt at du ikke kan stå hos denne legen. Vedtaket kan du klage på til statsforvalteren. {{struck}}',
  },
  already: {
    headline: 'Vedtaket er alt registrert.',
    reason: 'Personen kan alt ikke velge denne legen.',
    readAloud: 'Det er alt registrert.',
  },
  future: {
    headline: 'Kan ikke registrere. Dagen er ikke kommet.',
    reason: 'Datoen ligger fram i tid.',
    readAloud: 'Datoen er ikke kommet ennå, så jeg kan ikke registrere det.',
  },
  noDoctor: {
    headline: 'Kan ikke registrere. Listen hadde ingen fastlege.',
    reason: 'Det er fastlegen som kan kreve at en person flyttes. Denne dagen hadde listen ingen.',
    readAloud: 'Listen hadde ingen fastlege den dagen. Kommunen må se på vedtaket igjen.',
  },
  whichDoctor: {
    headline: 'Kan ikke registrere ennå. Velg hvilken lege vedtaket gjelder.',
    reason: 'Listen har flere fastleger. Vedtaket gjelder den som har krevd at personen flyttes.',
    readAloud: 'Listen har flere leger. Jeg må vite hvem av dem vedtaket gjelder.',
  },
  notOnList: {
    headline: 'Kan ikke registrere. Legen var ikke fastlege på listen.',
    reason: 'Den dagen kommunen vedtok det, hadde ikke denne legen listen.',
    readAloud: 'Legen hadde ikke denne listen den dagen. Kommunen må se på vedtaket igjen.',
  },
  pendingToDoctor: {
    headline: 'Kan ikke registrere ennå. Et bytte til legen venter.',
    reason: 'Angre byttet som venter, og registrer vedtaket etterpå.',
    readAloud: 'Det venter et bytte til denne legen. Det må angres først.',
  },
  appealed: {
    headline: 'Klagen er registrert.',
    reason: 'Vedtaket gjelder til statsforvalteren eller kommunen sier noe annet.',
    readAloud: 'Klagen er registrert. Vedtaket gjelder til statsforvalteren har svart.',
  },
  upheld: {
    headline: 'Klagen førte ikke fram.',
    reason: 'Statsforvalteren har stadfestet vedtaket.',
    readAloud: 'Statsforvalteren har stadfestet kommunens vedtak.',
  },
  overturned: {
    headline: 'Vedtaket er opphevet etter klage.',
    reason: 'Statsforvalteren har opphevet det. Legen kan velges igjen.',
    readAloud: 'Statsforvalteren har opphevet vedtaket. Du kan velge legen igjen.',
  },
  cancelled: {
    headline: 'Vedtaket er opphevet av kommunen.',
    reason: 'Legen kan velges igjen.',
    readAloud: 'Kommunen har opphevet vedtaket. Du kan velge legen igjen.',
  },
  ended: {
    headline: 'Vedtaket er alt opphevet.',
    reason: 'Ingenting mer skal gjøres.',
    readAloud: 'Vedtaket er alt opphevet.',
  },
  alreadyAppealed: {
    headline: 'Klagen er alt registrert.',
    reason: 'Det er alt klaget på dette vedtaket.',
    readAloud: 'Klagen er alt registrert.',
  },
  notAppealed: {
    headline: 'Kan ikke registrere. Ingen klage er til behandling.',
    reason: 'Registrer klagen først.',
    readAloud: 'Jeg finner ingen klage som venter på svar.',
  },
  tooEarly: {
    headline: 'Kan ikke registrere. Dagen er for tidlig.',
    reason: 'Det kan ikke ha skjedd før vedtaket eller klagen.',
    readAloud: 'Datoen er før vedtaket. Det må være en feil.',
  },
} as const;
