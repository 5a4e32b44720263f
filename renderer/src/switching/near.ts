import type { Person } from '#contract/flo-api/citizen-view.ts';
import type { Near } from '../find-gp/find-gp-view.ts';

/**
 * Where the list is to begin. Nothing at all for a protected person: an order by nearness would
 * tell those who see the screen where the person lives.
 */
export function nearOf(
  person: Pick<Person, 'addressProtection' | 'municipality' | 'district'>,
): Near {
  const { addressProtection, municipality, district } = person;
  if (addressProtection !== 'none' || municipality === null) return undefined;
  return { municipalityNumber: municipality.number, districtNumber: district?.number ?? null };
}
