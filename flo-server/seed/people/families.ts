import type { AgePool, Slot } from './age-pool.ts';
import type { Family, Member } from './family.ts';
import { familyOfChild } from './parents.ts';
import type { Random } from '../random/random.ts';

const member = (slot: Slot, home = 0): Member => ({
  ...slot,
  home,
  role: 'adult',
  mother: null,
  father: null,
});

const alone = (slot: Slot): Family => ({
  kind: 'single',
  homes: 1,
  members: [member(slot)],
  responsibility: 'other',
  coMother: false,
  sharedName: false,
});

/** Share of people of an age who live with a partner and without children. */
function coupleShare(age: number): number {
  if (age < 20) return 0;
  if (age < 30) return 0.35;
  if (age < 55) return 0.3;
  if (age < 80) return 0.62;
  return age < 90 ? 0.35 : 0.1;
}

function couple(one: Slot, pool: AgePool, random: Random): Family {
  const sameSex = random.chance(0.02);
  const other = one.sex === 'female' ? 'male' : 'female';
  const older = one.sex === 'female' ? 2 : -2;
  const partner = pool.takeNear(
    sameSex ? one.sex : other,
    Math.max(18, one.age + older + Math.round(random.normal() * 3)),
    6,
    18,
  );
  if (partner === null) return alone(one);
  return {
    ...alone(one),
    kind: 'couple',
    members: [member(one), member(partner)],
    sharedName: random.chance(0.6),
  };
}

/** A nursing home: old people without family ties at one address. */
function institution(first: Slot, size: number, pool: AgePool, random: Random): Family {
  const members = [member(first)];
  while (members.length < size) {
    const sex = random.chance(0.65) ? 'female' : 'male';
    const next = pool.takeNear(sex, 80 + random.between(0, 18), 6, 67);
    if (next === null) break;
    members.push(member(next));
  }
  return { ...alone(first), kind: 'institution', members };
}

/** How many live in the municipality's nursing home; 0 where it is too small to have one. */
function institutionSize(inhabitants: number): number {
  return inhabitants < 600 ? 0 : Math.min(60, Math.round(inhabitants / 150));
}

/**
 * Puts everybody of a pool into a family, in random order. Children come somewhat earlier than their
 * share, so that adults of a fitting age are left to be their parents.
 */
export function* familiesOf(pool: AgePool, random: Random): Generator<Family> {
  let beds = institutionSize(pool.size());
  const draw = (): Slot | null =>
    (random.chance(0.35) ? pool.takeChild(random) : null) ?? pool.take(random);
  for (let slot = draw(); slot !== null; slot = draw()) {
    if (slot.age < 18 || (slot.age < 24 && random.chance(0.4))) {
      yield familyOfChild(slot, pool, random);
    } else if (beds > 0 && slot.age >= 80 && random.chance(0.3)) {
      yield institution(slot, beds, pool, random);
      beds = 0;
    } else if (random.chance(coupleShare(slot.age))) {
      yield couple(slot, pool, random);
    } else {
      yield alone(slot);
    }
  }
}
