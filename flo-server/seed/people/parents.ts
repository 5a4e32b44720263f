import type { AgePool, Slot } from './age-pool.ts';
import type { Family, Member, Responsibility } from './family.ts';
import type { Random } from '../random/random.ts';

const YOUNGEST_MOTHER = 17;
const OLDEST_MOTHER = 46;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Age of a mother when a child is born: about 29.5 years. */
export function motherAgeAtBirth(random: Random): number {
  return clamp(Math.round(29.5 + random.normal() * 5), YOUNGEST_MOTHER, OLDEST_MOTHER);
}

function siblingsOf(
  first: Slot,
  motherAge: number,
  youngestParent: number,
  pool: AgePool,
  random: Random,
): Slot[] {
  const draw = random.next();
  const wanted = draw < 0.33 ? 0 : draw < 0.8 ? 1 : draw < 0.96 ? 2 : 3;
  const siblings: Slot[] = [];
  let age = first.age;
  for (let i = 0; i < wanted; i++) {
    // A brother or sister of the same age would be a twin: now and then.
    const gap = random.chance(0.02) ? 0 : random.between(2, 4);
    age += first.age >= 9 && random.chance(0.5) ? -gap : gap;
    const birthAge = motherAge - age;
    // The pool may give somebody a year older.
    if (youngestParent - age - 1 < YOUNGEST_MOTHER) break;
    if (age < 0 || age > 23 || birthAge > OLDEST_MOTHER) break;
    const sex = random.chance(0.5) ? 'female' : 'male';
    const slot =
      pool.takeNear(sex, age, 1) ?? pool.takeNear(sex === 'female' ? 'male' : 'female', age, 1);
    if (slot !== null) siblings.push(slot);
  }
  return siblings;
}

function responsibilityOf(hasFather: boolean, together: boolean, random: Random): Responsibility {
  if (!hasFather) return 'mother';
  const draw = random.next();
  if (together) return draw < 0.97 ? 'joint' : 'mother';
  return draw < 0.75 ? 'joint' : draw < 0.95 ? 'mother' : 'father';
}

/**
 * The family of a child, with the parents and siblings that the pool still has. Seven in ten couples
 * live together; where they do not, the child lives with the mother most of the time. Without anyone
 * of a fitting age left it is a foster family, or a child alone in a home.
 */
export function familyOfChild(first: Slot, pool: AgePool, random: Random): Family {
  const wanted = first.age + motherAgeAtBirth(random);
  const mother = pool.takeNear('female', wanted, 8, first.age + YOUNGEST_MOTHER);
  if (mother === null) return withoutMother(first, pool, random);

  const together = random.chance(0.74);
  const coMother = random.chance(0.012);
  const known = together || random.chance(0.82);
  const partnerAge = mother.age + (coMother ? 0 : 2) + Math.round(random.normal() * 3.5);
  const father = known
    ? pool.takeNear(coMother ? 'female' : 'male', partnerAge, 8, first.age + YOUNGEST_MOTHER)
    : null;
  const youngest = Math.min(mother.age, father?.age ?? mother.age);
  const children = [first, ...siblingsOf(first, mother.age, youngest, pool, random)];
  const apart = father !== null && !together;
  const childHome = apart && random.chance(0.15) ? 1 : 0;
  const members: Member[] = [{ ...mother, home: 0, role: 'adult', mother: null, father: null }];
  if (father !== null) {
    members.push({ ...father, home: apart ? 1 : 0, role: 'adult', mother: null, father: null });
  }
  for (const child of children) {
    members.push({
      ...child,
      home: childHome,
      role: 'child',
      mother: 0,
      father: father === null ? null : 1,
    });
  }
  return {
    kind: 'parents',
    homes: apart ? 2 : 1,
    members,
    responsibility: responsibilityOf(father !== null, together, random),
    coMother: coMother && father !== null,
    sharedName: together && random.chance(0.62),
  };
}

function withoutMother(first: Slot, pool: AgePool, random: Random): Family {
  const father = pool.takeNear('male', first.age + 32, 14, first.age + YOUNGEST_MOTHER);
  const adult = father ?? pool.takeNear('female', first.age + 40, 40, first.age + YOUNGEST_MOTHER);
  const members: Member[] =
    adult === null ? [] : [{ ...adult, home: 0, role: 'adult', mother: null, father: null }];
  const isFather = father !== null && random.chance(0.8);
  members.push({ ...first, home: 0, role: 'child', mother: null, father: isFather ? 0 : null });
  return {
    kind: isFather ? 'parents' : 'foster',
    homes: 1,
    members,
    responsibility: isFather ? 'father' : 'other',
    coMother: false,
    sharedName: isFather,
  };
}
