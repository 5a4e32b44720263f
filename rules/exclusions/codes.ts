/** Every code a decision about an exclusion can have. Each has its sentences in `texts/`. */
export const exclusionCodes = [
  'exclusion.registered',
  'exclusion.already',
  'exclusion.future',
  'exclusion.noDoctor',
  'exclusion.whichDoctor',
  'exclusion.notOnList',
  'exclusion.pendingToDoctor',
  'exclusion.appealed',
  'exclusion.upheld',
  'exclusion.overturned',
  'exclusion.cancelled',
  'exclusion.ended',
  'exclusion.alreadyAppealed',
  'exclusion.notAppealed',
  'exclusion.tooEarly',
] as const;
export type ExclusionCode = (typeof exclusionCodes)[number];
