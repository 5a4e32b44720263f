import type { runDecisions as nb } from '../nb/run-decisions.ts';
import type { Shape } from '../shape.ts';

export const runDecisions = {
  allocation: {
    placedWithParent: {
      headline: 'Får same fastlege som forelderen frå {{date}}.',
      reason:
        'Ingen har valt for barnet. Då kjem det på lista til den som har foreldreansvaret, òg når ho er full.',
      readAloud: 'Barnet får same fastlege som forelderen frå {{date}}.',
    },
    placedInDistrict: {
      headline: 'Får fastlege i eigen bydel frå {{date}}.',
      reason:
        'Utan fastlege sidan {{withoutSince}}, og nummer {{order}} i rekkja. Lista hadde flest ledige plassar av dei i bydelen.',
      readAloud:
        'Du har fått ein fastlege i bydelen din frå {{date}}. Vil du heller ha ein annan, kan du byte.',
    },
    placedAtHome: {
      headline: 'Får fastlege i eigen kommune frå {{date}}.',
      reason:
        'Utan fastlege sidan {{withoutSince}}, og nummer {{order}} i rekkja. Lista hadde flest ledige plassar av dei i kommunen.',
      readAloud:
        'Du har fått ein fastlege i kommunen din frå {{date}}. Vil du heller ha ein annan, kan du byte.',
    },
    placedNearby: {
      headline: 'Får fastlege i ein nabokommune frå {{date}}.',
      reason:
        'Utan fastlege sidan {{withoutSince}}, og nummer {{order}} i rekkja. Eigen kommune hadde ingen ledig plass og samarbeider med denne.',
      readAloud:
        'Du har fått ein fastlege i ein kommune som din samarbeider med, frå {{date}}. Vil du heller ha ein annan, kan du byte.',
    },
    hasList: {
      headline: 'Har fastlege alt.',
      reason: 'Berre den som ikkje står på noka liste, får tildelt ei.',
      readAloud: 'Du har ein fastlege alt, så det blir ikkje tildelt nokon.',
    },
    dead: {
      headline: 'Får ikkje fastlege. Registrert som død.',
      reason: 'Folkeregisteret har registrert personen som død.',
      readAloud: 'Personen er registrert som død. Er det feil, må Folkeregisteret rette det.',
    },
    numberNotInUse: {
      headline: 'Får ikkje fastlege på dette nummeret.',
      reason: 'Nummeret er ikkje lenger i bruk. Personen har eit anna.',
      readAloud: 'Dette nummeret blir ikkje brukt lenger. Har du fått eit nytt?',
    },
    emigrated: {
      headline: 'Får ikkje fastlege. Registrert som utflytta.',
      reason: 'Folkeregisteret har registrert personen som utflytta frå Noreg.',
      readAloud:
        'Du står som utflytta. Meld flytting til Folkeregisteret, så ordnar resten seg derifrå.',
    },
    notEligible: {
      headline: 'Har ikkje rett til fastlege.',
      reason: 'Personen er ikkje busett i ein norsk kommune og har ikkje rett på anna grunnlag.',
      readAloud:
        'Slik du står registrert, har du ikkje rett til fastlege. Er det feil, må Folkeregisteret rette det.',
    },
    optedOut: {
      headline: 'Står utanfor ordninga etter eige ønske.',
      reason: 'Kommunen har meldt at personen ikkje vil ha fastlege.',
      readAloud: 'Du står utanfor ordninga. Vil du inn att, seier du frå til kommunen.',
    },
    byHand: {
      headline: 'Blir ikkje tildelt av seg sjølv. Blir plassert for hand.',
      reason: 'Asylsøkjarar blir plasserte etter lister frå mottaka, ikkje av nattkøyringa.',
      readAloud: 'Mottaket melder deg inn. Du kan òg velje ein fastlege no, om du vil.',
    },
    noMunicipality: {
      headline: 'Blir ikkje tildelt. Ingen bustadkommune.',
      reason: 'Utan bustadkommune veit ingen kvar det skal leitast etter plass.',
      readAloud: 'Du står utan bustadkommune. Du kan velje ein fastlege sjølv no.',
    },
    dutySuspended: {
      headline: 'Blir ikkje tildelt medan kommunen er utan fastlegeordning.',
      reason: 'Plikta til å ha fastlegeordning er suspendert i kommunen der personen bur.',
      readAloud: 'Kommunen har ikkje fastlegeordning no. Kommunen kan seie kvar du får legehjelp.',
    },
    municipalityOff: {
      headline: 'Blir ikkje tildelt av seg sjølv i denne kommunen.',
      reason:
        'Kommunen har bede om at tildelinga er av. Barn under 16 år får fastlege likevel, andre vel sjølve.',
      readAloud: 'Kommunen tildeler ikkje av seg sjølv. Skal vi finne ein med ledig plass no?',
    },
    noPlace: {
      headline: 'Ingen ledig plass i natt. Blir prøvd igjen kvar natt.',
      reason:
        'Utan fastlege sidan {{withoutSince}}, og nummer {{order}} i rekkja. Inga liste som kunne tildelast, hadde ledig plass.',
      readAloud:
        'Det var ingen ledig plass i natt. Det blir prøvd igjen kvar natt, og den som har venta lengst, får først.',
    },
  },
  opening: {
    served: {
      headline: 'Plass frå ventelista frå {{date}}.',
      reason: 'Lista hadde ledige plassar. Dei går til dei som har venta lengst.',
      readAloud: 'Du har fått plassen du venta på, frå {{date}}.',
    },
    listEnded: {
      headline: 'Ventelista er avslutta.',
      reason: 'Lista finst ikkje lenger, så det er ingenting å vente på.',
      readAloud: 'Den lista er avslutta. Skal vi finne ei anna?',
    },
    turned: {
      headline: 'Listene er gjorde opp for månaden.',
      reason:
        'Ei liste som er full, er lukka. Ei lukka liste opnar ved {{threshold}} ledige plassar.',
      readAloud: 'Lista opnar når det er {{threshold}} ledige plassar.',
    },
  },
} as const satisfies Shape<typeof nb>;
