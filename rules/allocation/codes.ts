/** Every code a decision about giving somebody a list can have. Each has its sentences in `texts/`. */
export const allocationCodes = [
  'allocation.placedWithParent',
  'allocation.placedInDistrict',
  'allocation.placedAtHome',
  'allocation.placedNearby',
  'allocation.hasList',
  'allocation.dead',
  'allocation.numberNotInUse',
  'allocation.emigrated',
  'allocation.notEligible',
  'allocation.optedOut',
  'allocation.byHand',
  'allocation.noMunicipality',
  'allocation.dutySuspended',
  'allocation.municipalityOff',
  'allocation.noPlace',
] as const;
export type AllocationCode = (typeof allocationCodes)[number];

/**
 * Where a list was found: with the parent a child follows (§ 5), in the own district, elsewhere in the
 * home municipality, or in one it cooperates with.
 */
export const tiers = ['family', 'district', 'municipality', 'cooperating'] as const;
export type Tier = (typeof tiers)[number];

/** Codes of the acts that give places from queues, end queues, and settle lists for the month. */
export const openingCodes = ['opening.served', 'opening.listEnded', 'opening.turned'] as const;
