/**
 * How it is decided on whose list a child is placed (FOR-2012-08-29-843 § 5). The first three place the
 * child; the next four leave it to the allocation, as anybody who has none; the rest say what is not known, and
 * nothing is guessed.
 */
export const childPlacementCodes = [
  'child.mothersList',
  'child.residentParentsList',
  'child.holdersList',
  'child.holderWithoutList',
  'child.listFull',
  'child.excluded',
  'child.dutySuspended',
  'child.decidesAlone',
  'child.inCare',
  'child.noParentsKnown',
  'child.noHolderKnown',
  'child.noMother',
  'child.parentsLiveElsewhere',
] as const;
export type ChildPlacementCode = (typeof childPlacementCodes)[number];
