import type { Municipality } from '../facts/places.ts';
import type { AddressBook } from '../places/addresses.ts';
import type { Random } from '../random/random.ts';
import type { Office } from './model.ts';

const KINDS = ['legesenter', 'legekontor', 'legegruppe', 'helsesenter'];

/** What an office is made from. */
export interface OfficeNeed {
  readonly municipality: Municipality;
  readonly district: { readonly number: string; readonly name: string } | null;
  readonly book: AddressBook;
  readonly lists: number;
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Makes offices with names that are unique within their municipality. Phone numbers begin with 1,
 * which no subscriber's number does; e-mail addresses end in `.example`.
 */
export function officeFactory(
  organizationNumber: () => string,
  random: Random,
): (need: OfficeNeed) => Office {
  const taken = new Set<string>();
  let phones = 10_200_113;

  const nameFor = ({ municipality, district }: OfficeNeed, street: string): string => {
    const place = district?.name ?? municipality.centre;
    const streetName = street.replace(/ \d.*$/, '');
    const wishes = [
      ...KINDS.map((kind) => `${place} ${kind}`).slice(random.between(0, 1)),
      ...KINDS.map((kind) => `${streetName} ${kind}`),
      ...KINDS.map((kind) => `${street} ${kind}`),
    ];
    const name = wishes.find((wish) => !taken.has(`${municipality.number} ${wish}`)) ?? street;
    taken.add(`${municipality.number} ${name}`);
    return name;
  };

  return (need) => {
    const address =
      need.district === null
        ? need.book.draw(random)
        : need.book.drawIn(need.district.number, random);
    const name = nameFor(need, address.street);
    phones += random.between(1, 9) * 37;
    return {
      organizationNumber: organizationNumber(),
      name,
      address,
      postBox: random.chance(0.2) ? `Postboks ${random.between(1, 400)}` : null,
      phone: String(phones),
      email: random.chance(0.7) ? `post@${slug(name)}.example` : null,
      accessible: random.chance(0.92),
      isGroupOffice: need.lists > 1,
      teamId: null,
    };
  };
}
