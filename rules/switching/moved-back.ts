import type { CitizenSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

/** A time somewhere; `to` is the first day after it, null when it has no end. */
export interface Residence {
  readonly municipalityNumber: string | null;
  readonly valid: { readonly from: CivilDate; readonly to: CivilDate | null };
}

/** A list that was left, with the municipality it is in. */
export interface FormerList extends Residence {
  readonly gpContractId: number;
}

/** Neighbouring stays in one municipality are one stay; a move within it is no move away. */
function staysIn(residences: readonly Residence[]): Residence[] {
  const joined: Residence[] = [];
  for (const stay of residences) {
    const last = joined.at(-1);
    if (last?.municipalityNumber === stay.municipalityNumber && last.valid.to === stay.valid.from) {
      joined[joined.length - 1] = {
        ...last,
        valid: { from: last.valid.from, to: stay.valid.to },
      };
    } else joined.push(stay);
  }
  return joined;
}

/**
 * When somebody last moved away from the municipality they live in again, and the lists there that they
 * were on then (FOR-2012-08-29-843 § 4 b). Null for whoever has not come back, and for whoever has lived in
 * no other municipality meanwhile: the right is had after moving "til en annen kommune", not after a stay
 * abroad or an address that is not known. `residences` is where the person has lived, the earliest first.
 */
export function movedBackFrom(
  residences: readonly Residence[],
  formerLists: readonly FormerList[],
): CitizenSwitchFacts['movedBack'] {
  const stays = staysIn(residences);
  const now = stays.at(-1);
  if (now === undefined || now.municipalityNumber === null) return null;
  const earlier = stays.slice(0, -1);
  const index = earlier.findLastIndex(
    ({ municipalityNumber }) => municipalityNumber === now.municipalityNumber,
  );
  const awayOn = earlier[index]?.valid.to;
  if (awayOn === undefined || awayOn === null) return null;
  const meanwhile = earlier.slice(index + 1);
  if (!meanwhile.some(({ municipalityNumber }) => municipalityNumber !== null)) return null;
  const there = formerLists.filter(
    ({ municipalityNumber, valid }) =>
      municipalityNumber === now.municipalityNumber &&
      valid.from < awayOn &&
      (valid.to === null || valid.to >= awayOn),
  );
  const contractIds = [...new Set(there.map(({ gpContractId }) => gpContractId))];
  return { awayOn, backOn: now.valid.from, contractIds };
}
