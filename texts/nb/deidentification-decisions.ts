/** Taking away who a record was about. Read by the caseworker; spoken to whoever asks for it. */
export const deidentificationDecisions = {
  allowed: {
    headline: 'Kan avidentifiseres.',
    reason:
      'Det er så lenge siden personen døde, eller oppføringen er slått sammen eller opphørt, at loven ikke lenger krever et navn.',
    readAloud: 'Vi kan fjerne hvem opplysningene gjelder. Det kan ikke gjøres om.',
  },
  inUse: {
    headline: 'Kan ikke avidentifiseres. Personen er i registeret.',
    reason:
      'Så lenge personen lever og er i registeret, trenger fastlegeordningen å vite hvem det er.',
    readAloud:
      'Så lenge du er i fastlegeordningen, må vi vite hvem du er. Vi kan rette det som er feil.',
  },
  tooEarly: {
    headline: 'Kan ikke avidentifiseres ennå. Tidligst {{date}}.',
    reason: 'Opplysningene beholdes en tid etter dødsfallet, for etterlatte og for klager.',
    readAloud:
      'Vi beholder opplysningene en tid etter dødsfallet. Tidligst {{date}} kan de avidentifiseres.',
  },
  alreadyDone: {
    headline: 'Er avidentifisert alt.',
    reason: 'Hvem opplysningene gjaldt, er fjernet, og kan ikke hentes fram igjen.',
    readAloud: 'Det er alt gjort.',
  },
} as const;
