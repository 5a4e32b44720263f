import type { NameGroup } from '../facts/people.ts';
import type { NinFactory, Sex } from '../nin/nin-factory.ts';
import { addYears, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import type { NinSpan } from './person.ts';

/** A birth date with the numbers that go with it. */
export interface Identity {
  readonly birth: Day;
  readonly nin: string;
  readonly nins: readonly NinSpan[];
  /** When the person came to the country; the birth date of those born here. */
  readonly since: Day;
}

/** A birth date of somebody who is `age` years old on a day. */
export function birthFor(age: number, asOf: Day, random: Random): Day {
  const youngest = addYears(asOf, -age);
  const oldest = addYears(asOf, -age - 1) + 1;
  // Nobody is born on the register's own day: births are reported the day after.
  return random.between(oldest, Math.min(youngest, asOf - 1));
}

function arrival(birth: Day, group: NameGroup, asOf: Day, random: Random): Day {
  if (asOf - birth < 200) return birth;
  if (!random.chance(group === 'i' ? 0.65 : 0.015)) return birth;
  const since = asOf - 40 - Math.floor(random.exponential(3_600));
  return since > birth + 90 ? since : birth;
}

/** Numbers of a child, who came with its parent if it was not born here. */
export function childIdentity(wish: Day, sex: Sex, parentSince: Day, nins: NinFactory): Identity {
  const { nin, birth } = nins.birthNumber(wish, sex);
  const since = Math.max(birth, parentSince);
  return { birth, nin, since, nins: [{ nin, kind: 'birthNumber', from: since, to: null }] };
}

/** Numbers of residents: some came with a D-number, and a few have had their number changed. */
export function residentIdentity(
  wish: Day,
  sex: Sex,
  group: NameGroup,
  asOf: Day,
  nins: NinFactory,
  random: Random,
): Identity {
  const { nin, birth } = nins.birthNumber(wish, sex);
  const since = arrival(birth, group, asOf, random);
  const spans: NinSpan[] = [{ nin, kind: 'birthNumber', from: since, to: null }];
  const waited = random.between(30, 700);
  if (since - waited > birth && random.chance(0.45)) {
    const early = nins.dNumber(birth, sex).nin;
    spans.push({ nin: early, kind: 'dNumber', from: since - waited, to: since });
  } else if (random.chance(0.0006) && asOf - since > 900) {
    // A corrected birth date, or a change of registered sex.
    const otherSex = sex === 'female' ? 'male' : 'female';
    const changed = asOf - random.between(20, 800);
    const before = random.chance(0.5)
      ? nins.birthNumber(birth, otherSex)
      : nins.birthNumber(birth - random.between(1, 27), sex);
    return {
      birth,
      nin,
      since,
      nins: [
        { nin, kind: 'birthNumber', from: changed, to: null },
        { nin: before.nin, kind: 'birthNumber', from: since, to: changed },
      ],
    };
  }
  return { birth, nin, since, nins: spans };
}

/** Numbers of people with a D-number only. */
export function dNumberIdentity(wish: Day, sex: Sex, since: Day, nins: NinFactory): Identity {
  const { nin, birth } = nins.dNumber(wish, sex);
  return { birth, nin, since, nins: [{ nin, kind: 'dNumber', from: since, to: null }] };
}
