import type { Address, AddressBook } from '../places/addresses.ts';
import type { Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import type { AddressSpan } from './person.ts';

/** Where some people live, and where the same people lived before if they moved of late. */
export interface Home {
  readonly household: number;
  readonly address: Address;
  readonly movedIn: Day;
  readonly before: { readonly address: Address; readonly movedIn: Day } | null;
}

/** Earlier addresses are kept for this many years. */
const YEARS_OF_ADDRESSES = 3;
/** One in nine moves a year. */
const YEARS_BETWEEN_MOVES = 9;

/** Draws a home in `book`; two in five who moved came from `elsewhere`. */
export function drawHome(
  household: number,
  book: AddressBook,
  elsewhere: AddressBook,
  asOf: Day,
  random: Random,
): Home {
  const movedIn = asOf - 8 - Math.floor(random.exponential(YEARS_BETWEEN_MOVES) * 365);
  const recent = asOf - movedIn < YEARS_OF_ADDRESSES * 365;
  const address = book.draw(random);
  if (!recent) return { household, address, movedIn, before: null };
  const from = random.chance(0.4) ? elsewhere : book;
  const movedInBefore = movedIn - 60 - Math.floor(random.exponential(4) * 365);
  return {
    household,
    address,
    movedIn,
    before: { address: from.draw(random), movedIn: movedInBefore },
  };
}

/** An address as the kind of span it is for a person. */
export function spanOf(
  address: Address,
  kind: AddressSpan['kind'],
  from: Day,
  to: Day | null,
): AddressSpan {
  const { street, postalCode, city, municipality } = address;
  return { kind, street, postalCode, city, country: 'NO', municipality, from, to };
}

/** Residential addresses of somebody in a home who came to the country (or was born) on a day. */
export function residences(home: Home, since: Day): AddressSpan[] {
  const current = spanOf(home.address, 'residential', Math.max(home.movedIn, since), null);
  const { before } = home;
  if (before === null || since >= home.movedIn) return [current];
  return [
    current,
    spanOf(before.address, 'residential', Math.max(before.movedIn, since), home.movedIn),
  ];
}
