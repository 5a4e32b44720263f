import { ascii, fromHex, hex, hmacSha256, sha256 } from './sha256.ts';
import type { Unit } from './units.ts';

/** The order of a draw, and who is drawn. */
export interface Draw {
  /** Every unit in the order the seed gives, and what became of it. */
  readonly order: readonly {
    readonly unit: Unit;
    readonly outcome: 'drawn' | 'passedOver' | 'notReached';
  }[];
  /** How many people are drawn: the number asked for, or the fewest above it that whole units allow. */
  readonly people: number;
}

/** What is published before a list is frozen: the SHA-256 of the seed (hexadecimal, 32 bytes). */
export function seedHash(seed: string): string {
  return hex(sha256(fromHex(seed)));
}

/** Units in the one order they are written down in, whoever writes them. */
export function frozenText(units: readonly Unit[]): string {
  return units
    .map((unit) => unit.toSorted().join(' '))
    .toSorted()
    .join('\n');
}

/** What is published when the list is frozen: the SHA-256 of the list. */
export function frozenHash(units: readonly Unit[]): string {
  return hex(sha256(ascii(frozenText(units))));
}

/**
 * A name for a person in one draw and no other: nobody learns from a published list who was on it,
 * and everybody who knows the person's id can find the person in it.
 */
export function ticketOf(drawId: string, personId: string): string {
  return hex(hmacSha256(ascii(drawId), ascii(personId))).slice(0, 32);
}

function inOrder(units: readonly Unit[], seed: string): Unit[] {
  const key = fromHex(seed);
  const ranked = units.map((unit) => {
    const members = unit.toSorted();
    return { unit: members, rank: hex(hmacSha256(key, ascii(members.join(' ')))) };
  });
  return ranked.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ unit }) => unit);
}

/** For every place in the order, the numbers of people that the units from there on can make up: bits of a number. */
function reachable(order: readonly Unit[], highest: number): bigint[] {
  const mask = (1n << BigInt(highest + 1)) - 1n;
  const sums = Array.from({ length: order.length + 1 }, () => 1n);
  for (let i = order.length - 1; i >= 0; i -= 1) {
    const later = sums[i + 1] ?? 1n;
    sums[i] = (later | (later << BigInt(order[i]?.length ?? 0))) & mask;
  }
  return sums;
}

const canMake = (sums: bigint | undefined, people: number): boolean =>
  people >= 0 && sums !== undefined && ((sums >> BigInt(people)) & 1n) === 1n;

/**
 * Draws whole units until `need` people are drawn (FOR-2025-12-02-2405 § 11). The order comes from the
 * seed alone. A unit is passed over only when taking it would make it impossible to draw exactly as many
 * as are needed; where no set of whole units makes the number, the fewest above it are drawn. Everybody
 * who has the seed and the frozen list gets the same answer.
 *
 * @throws RangeError when fewer people are on the list than are to be drawn, or the seed is not hexadecimal.
 */
export function draw(units: readonly Unit[], need: number, seed: string): Draw {
  const order = inOrder(units, seed);
  const total = order.reduce((sum, unit) => sum + unit.length, 0);
  if (need > total) throw new RangeError('more people to draw than there are');
  const largest = order.reduce((most, unit) => Math.max(most, unit.length), 0);
  const sums = reachable(order, Math.max(0, need) + largest);
  let target = Math.max(0, need);
  while (!canMake(sums[0], target)) target += 1;
  let left = target;
  const drawn = order.map((unit, i) => {
    if (left === 0) return { unit, outcome: 'notReached' as const };
    if (!canMake(sums[i + 1], left - unit.length)) return { unit, outcome: 'passedOver' as const };
    left -= unit.length;
    return { unit, outcome: 'drawn' as const };
  });
  return { order: drawn, people: target };
}

/** The ids that were drawn. */
export function drawnIds({ order }: Draw): string[] {
  return order.flatMap(({ unit, outcome }) => (outcome === 'drawn' ? [...unit] : []));
}

/** What is published of a draw. */
export interface PublishedDraw {
  readonly seedHash: string;
  readonly seed: string;
  readonly frozenHash: string;
  readonly units: readonly Unit[];
  readonly need: number;
  readonly drawn: readonly string[];
}

/** What a draw that is done again shows, each true when it holds. */
export interface Verification {
  /** The seed is the one whose hash was published beforehand. */
  readonly seed: boolean;
  /** The list is the one that was frozen. */
  readonly list: boolean;
  /** The same people are drawn. */
  readonly drawn: boolean;
}

/** Repeats a draw from what was published of it. */
export function verifyDraw(published: PublishedDraw): Verification {
  const { units, need, seed } = published;
  const again = drawnIds(draw(units, need, seed)).toSorted();
  return {
    seed: seedHash(seed) === published.seedHash,
    list: frozenHash(units) === published.frozenHash,
    drawn: again.join(' ') === published.drawn.toSorted().join(' '),
  };
}
