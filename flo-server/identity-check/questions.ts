import { randomInt } from 'node:crypto';
import type { IdentityQuestion } from '#contract/flo-api/identity-check.ts';
import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { Access } from '../persons/gate.ts';
import type { KnownFacts } from './known.ts';

type Kind = IdentityQuestion['kind'];

const nameOf = (name: PersonName | null | undefined): string | null =>
  name ? [name.first, name.middle, name.last].filter(Boolean).join(' ') : null;

const joined = (...parts: readonly (string | null)[]): string | null =>
  parts.every((part) => part !== null && part !== '') ? parts.join(' ') : null;

function childAnswers({ childBirthYears, silentChildren }: KnownFacts) {
  // Asked about at all, a hidden child would be counted; so would one that has died.
  if (silentChildren || childBirthYears.length === 0) {
    return { childBirthYear: null, numberOfChildren: null };
  }
  return {
    childBirthYear: [...new Set(childBirthYears)].join(', '),
    numberOfChildren: String(childBirthYears.length),
  };
}

/** The right answer to each question; null where it cannot, or must not, be asked. */
function answers(known: KnownFacts, { geography }: Access): Readonly<Record<Kind, string | null>> {
  const current = nameOf(known.current?.gpName);
  const former = nameOf(known.former?.gpName);
  return {
    birthDate: known.birthDate,
    address: geography ? known.street : null,
    postalCode: geography ? joined(known.postalCode, known.city) : null,
    currentGP: current,
    // The same GP twice would be one question asked twice.
    formerGP: former === current ? null : former,
    gpOffice: geography ? (known.current?.officeName ?? null) : null,
    lastSwitchMonth: known.lastSwitchMonth,
    ...childAnswers(known),
  };
}

/** A draw of an index below `count`, each as likely as the others. */
export type Draw = (count: number) => number;

/** In an order where every order is as likely: nobody learns which question comes first. */
function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(draw(rest.length), 1));
}

/**
 * Questions to the caller about the person, in a fair random order: what FLO knows, has not been asked
 * yet, and gives away neither a hidden address nor a hidden relative.
 */
export function drawQuestions(
  known: KnownFacts,
  access: Access,
  asked: readonly Kind[],
  draw: Draw = randomInt,
): IdentityQuestion[] {
  const all = Object.entries(answers(known, access)) as [Kind, string | null][];
  const possible = all.flatMap(([kind, expected]) =>
    expected === null || expected === '' || asked.includes(kind) ? [] : [{ kind, expected }],
  );
  return shuffled(possible, draw);
}
