import type { Municipality } from '../facts/places.ts';
import { nationalFigures } from '../facts/national-figures.ts';
import type { NinFactory } from '../nin/nin-factory.ts';
import type { NameSource } from '../people/names.ts';
import { addYears, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import type { Doctor } from './model.ts';

const HPR_FIRST = 1_000_003;
const HPR_MODULUS = 8_999_993;
const HPR_STEP = 1_618_033;
const OTHER_LANGUAGES = [
  'sv',
  'da',
  'de',
  'fr',
  'es',
  'pl',
  'ru',
  'ar',
  'ur',
  'so',
  'fa',
  'ta',
  'vi',
];

/** What a doctor is needed for. */
export interface DoctorNeed {
  readonly municipality: Municipality;
  /** First and last day of the work the doctor is wanted for; ages follow from them. */
  readonly from: Day;
  readonly until: Day;
  readonly substitute: boolean;
  /** Older than sixty, about to hand over. */
  readonly senior?: boolean;
}

/** Makes doctors and remembers them, as they are to be written. */
export interface DoctorFactory {
  make(need: DoctorNeed): Doctor;
  readonly all: readonly Doctor[];
}

function ageAtStart(need: DoctorNeed, random: Random): number {
  const years = (need.until - need.from) / 365.25;
  if (need.senior === true) return Math.max(30, 63 + random.next() * 5 - years);
  const wish = need.substitute ? 28 + random.exponential(7) : 30 + random.exponential(10.5);
  return Math.max(28, Math.min(wish, 69 - years));
}

/** Chance of being a specialist at an age; on the whole the published share. */
function specialistShare(age: number): number {
  return Math.min(0.93, Math.max(0.04, (age - 31) * 0.046));
}

function languagesOf(municipality: Municipality, fromAbroad: boolean, random: Random): string[] {
  const languages = [municipality.languageForm === 'nn' ? 'nn' : 'nb', 'en'];
  if (municipality.sami !== '' && random.chance(0.4)) languages.push(municipality.sami);
  if (random.chance(fromAbroad ? 0.9 : 0.25)) languages.push(random.pick(OTHER_LANGUAGES));
  return languages;
}

/** Says yes as often as the probabilities it is asked with add up to, within one. */
function evenly(): (probability: number) => boolean {
  let owed = 0.5;
  return (probability) => {
    owed += probability;
    if (owed < 1) return false;
    owed -= 1;
    return true;
  };
}

/** A doctor factory for a register as of a day. */
export function doctorFactory(
  names: NameSource,
  nins: NinFactory,
  asOf: Day,
  random: Random,
): DoctorFactory {
  const all: Doctor[] = [];
  // Doctors in office are few in a small register: their shares are kept, not left to chance.
  const women = evenly();
  const specialists = evenly();
  return {
    all,
    make(need) {
      const age = ageAtStart(need, random);
      const birthWish = Math.floor(need.from - age * 365.25);
      const ageNow = (Math.min(asOf, need.until) - birthWish) / 365.25;
      // Women are in the majority among the young: the whole comes to the published share.
      const inOffice = !need.substitute && need.until >= asOf;
      const femaleShare = nationalFigures.womenShareOfDoctors + (48.5 - ageNow) * 0.009;
      const female = inOffice ? women(femaleShare) : random.chance(femaleShare);
      const sex = female ? 'female' : 'male';
      const { nin, birth } = nins.birthNumber(birthWish, sex);
      const group = names.group(need.municipality, random);
      const share = specialistShare(ageNow) * (need.substitute ? 0.4 : 1);
      const specialist = inOffice ? specialists(share) : random.chance(share);
      const doctor: Doctor = {
        hprNumber: HPR_FIRST + ((all.length * HPR_STEP) % HPR_MODULUS),
        nin,
        name: {
          first: names.first(sex, group, random),
          middle: random.chance(0.3) ? names.last(group, random) : null,
          last: names.last(group, random),
        },
        sex,
        birth,
        authorisation: need.substitute && !specialist && random.chance(0.1) ? 'licence' : 'full',
        authorisedFrom: Math.min(need.from - 60, addYears(birth, 27) + random.between(0, 300)),
        competence: specialist
          ? 'specialist'
          : random.chance(0.88)
            ? 'inSpecialisation'
            : 'approved',
        specialties: specialist
          ? ['generalPractice', ...(random.chance(0.06) ? ['communityMedicine'] : [])]
          : [],
        languages: languagesOf(need.municipality, group === 'i', random),
      };
      all.push(doctor);
      return doctor;
    },
  };
}
