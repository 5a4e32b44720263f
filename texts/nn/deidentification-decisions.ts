/** Taking away who a record was about. Read by the caseworker; spoken to whoever asks for it. */
export const deidentificationDecisions = {
  allowed: {
    headline: 'Kan avidentifiserast.',
    reason:
      'Det er så lenge sidan personen døydde, eller oppføringa er slått saman eller opphøyrd, at lova ikkje lenger krev eit namn.',
    readAloud: 'Vi kan fjerne kven opplysningane gjeld. Det kan ikkje gjerast om.',
  },
  inUse: {
    headline: 'Kan ikkje avidentifiserast. Personen er i registeret.',
    reason:
      'Så lenge personen lever og er i registeret, treng fastlegeordninga å vite kven det er.',
    readAloud:
      'Så lenge du er i fastlegeordninga, må vi vite kven du er. Vi kan rette det som er feil.',
  },
  tooEarly: {
    headline: 'Kan ikkje avidentifiserast enno. Tidlegast {{date}}.',
    reason:
      'Opplysningane blir tekne vare på ei tid etter dødsfallet, for etterlatne og for klager.',
    readAloud:
      'Vi tek vare på opplysningane ei tid etter dødsfallet. Tidlegast {{date}} kan dei avidentifiserast.',
  },
  alreadyDone: {
    headline: 'Er avidentifisert alt.',
    reason: 'Kven opplysningane galdt, er fjerna, og kan ikkje hentast fram att.',
    readAloud: 'Det er alt gjort.',
  },
} as const;
