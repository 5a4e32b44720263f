import type { FindGPQuery } from '#contract/workspace/find-gp.ts';

/** Centre of a municipality, WGS84 degrees. */
export interface Centre {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a list is. */
export interface PlacedList {
  readonly id: number;
  readonly municipality: string;
  readonly district: string | null;
}

/** Further than anything in the country. */
const UNKNOWN = Number.MAX_VALUE;

/** For order only: a degree of longitude is narrower in the north, hence the cosine. */
function distanceFrom(home: Centre, centre: Centre | undefined): number {
  if (centre === undefined) return UNKNOWN;
  const east = (centre.longitude - home.longitude) * Math.cos((home.latitude * Math.PI) / 180);
  return (centre.latitude - home.latitude) ** 2 + east ** 2;
}

/**
 * Ids in the order of nearness: same district, same municipality, then municipalities by how near
 * their centres are; within each the order that was given. Unknown homes change nothing. It is done
 * here and not in SQL because the order by name is the same for everybody, and kept.
 */
export function nearestFirst(
  lists: readonly PlacedList[],
  near: NonNullable<FindGPQuery['near']>,
  centres: ReadonlyMap<string, Centre>,
): number[] {
  const home = centres.get(near.municipalityNumber);
  if (home === undefined) return lists.map(({ id }) => id);
  const sameDistrict: number[] = [];
  const byMunicipality = new Map<string, number[]>([[near.municipalityNumber, []]]);
  for (const { id, municipality, district } of lists) {
    if (district !== null && district === near.districtNumber) sameDistrict.push(id);
    else {
      const there = byMunicipality.get(municipality);
      if (there === undefined) byMunicipality.set(municipality, [id]);
      else there.push(id);
    }
  }
  const distance = new Map(
    [...byMunicipality.keys()].map((number) => [number, distanceFrom(home, centres.get(number))]),
  );
  const nearer = [...byMunicipality].toSorted(
    ([a], [b]) => (distance.get(a) ?? UNKNOWN) - (distance.get(b) ?? UNKNOWN),
  );
  return [...sameDistrict, ...nearer.flatMap(([, ids]) => ids)];
}
