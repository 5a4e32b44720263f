import type { Shape } from '../shape.ts';
import type { access as nb } from '../nb/access.ts';

export const access = {
  rules: {
    strictlyConfidential: {
      title: 'Strengt fortruleg adresse',
      reason:
        'Personen har strengt fortruleg adresse, og berre kollegaer med eigen tilgang kan sjå opplysningane.',
      readAloud: 'Dette må ein kollega hjelpe deg med, så eg gir beskjed vidare med ein gong.',
    },
    strictlyConfidentialAbroad: {
      title: 'Strengt fortruleg adresse i utlandet',
      reason:
        'Personen har strengt fortruleg adresse i utlandet, og berre kollegaer med eigen tilgang kan sjå opplysningane.',
      readAloud: 'Dette må ein kollega hjelpe deg med, så eg gir beskjed vidare med ein gong.',
    },
    confidential: {
      title: 'Fortruleg adresse',
      reason:
        'Personen har fortruleg adresse, og berre kollegaer med eigen tilgang kan sjå opplysningane.',
      readAloud: 'Dette må ein kollega hjelpe deg med, så eg gir beskjed vidare med ein gong.',
    },
    ownOrganization: {
      title: 'Kollega eller familien til ein kollega',
      reason:
        'Personen arbeider hos oss eller er i familie med nokon som gjer det, og berre kollegaer med eigen tilgang kan sjå opplysningane.',
      readAloud: 'Dette må ein kollega hjelpe deg med, så eg gir beskjed vidare med ein gong.',
    },
    ownRecord: {
      title: 'Dine eigne opplysningar',
      reason: 'Dette er deg sjølv, og ingen slår opp seg sjølv på jobb.',
      readAloud: 'Dette må ein kollega hjelpe deg med, så eg gir beskjed vidare med ein gong.',
    },
    family: {
      title: 'Din eigen familie',
      reason: 'Personen er i familien eller husstanden din, så ein kollega må ta dette.',
      readAloud: 'Dette må ein kollega hjelpe deg med, så eg gir beskjed vidare med ein gong.',
    },
    commonChild: {
      title: 'De har barn saman',
      reason: 'Du og personen har barn saman, så ein kollega må ta dette.',
      readAloud: 'Dette må ein kollega hjelpe deg med, så eg gir beskjed vidare med ein gong.',
    },
    geography: {
      title: 'Utanfor kommunane dine',
      reason: 'Personen bur utanfor kommunane du arbeider for.',
      readAloud: 'Eit augeblikk, eg må opne saka før eg kan hjelpe deg.',
    },
    unknownResidence: {
      title: 'Ukjend bustad',
      reason:
        'Folkeregisteret har ingen kommune for personen, og du arbeider for bestemte kommunar.',
      readAloud: 'Eit augeblikk, eg må opne saka før eg kan hjelpe deg.',
    },
    deadForLong: {
      title: 'Død for over eit år sidan',
      reason: 'Personen døydde for meir enn tolv månader sidan, og då trengst det ei grunngiving.',
      readAloud: 'Eit augeblikk, eg må opne saka før eg kan hjelpe deg.',
    },
    guardianship: {
      title: 'Du er verje for personen',
      reason: 'Du er verje for personen, og då trengst det ei grunngiving.',
      readAloud: 'Eit augeblikk, eg må opne saka før eg kan hjelpe deg.',
    },
  },
  nextSteps: {
    handOver: {
      label: 'Gi til ein kollega',
      help: 'Lag ei oppgåve til eininga som kan ta saka.',
    },
    override: {
      label: 'Opne med grunngiving',
      help: 'Skriv kvifor, og vel kor lenge. Leiaren din ser det.',
    },
    askSupervisor: {
      label: 'Spør leiaren din',
      help: 'Leiaren kan ta saka sjølv eller gi ho til nokon andre.',
    },
    contactOwnGP: {
      label: 'Vis til fastlegekontoret',
      help: 'Hastar det med helsehjelp, kan innringaren ringje sitt eige fastlegekontor.',
    },
  },
} as const satisfies Shape<typeof nb>;
