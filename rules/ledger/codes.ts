/** Every code a decision about putting the ledger right can have. Each has its sentences in `texts/`. */
export const ledgerCodes = [
  'ledger.correctionAllowed',
  'ledger.cancellationAllowed',
  'ledger.backDatingAllowed',
  /** The tie is not believed any more. */
  'ledger.tieUnknown',
  /** Nothing would be different. */
  'ledger.unchanged',
  /** The tie would end before, or on the day, it begins. */
  'ledger.emptyPeriod',
  'ledger.overlap',
  'ledger.listUnknown',
  'ledger.outsideAgreement',
  'ledger.listFull',
  /** What has not begun is switched or withdrawn, not put right. */
  'ledger.notYet',
  /** A switch waits: it remembers what to go back to. */
  'ledger.pendingSwitch',
  /** Back-dating to a later day. */
  'ledger.notEarlier',
  /** Before the person was born, or after the person died. */
  'ledger.outsideLife',
] as const;
export type LedgerCode = (typeof ledgerCodes)[number];

/** Every code a decision about who a record is about can have. */
export const identityCodes = [
  'identity.ninAllowed',
  'identity.ninInUse',
  'identity.ninTaken',
  'identity.ninFormer',
  'identity.ninNotYet',
  'identity.ninTooEarly',
  'identity.mergeAllowed',
  'identity.mergeSelf',
  'identity.mergeAlready',
  'identity.mergeDifferent',
] as const;
export type IdentityCode = (typeof identityCodes)[number];
