/** Putting the ledger right: read by the caseworker, spoken to whoever asks. */
export const ledgerDecisions = {
  correctionAllowed: {
    headline: 'Can be put right.',
    reason: 'What stood there before stays in the history.',
    readAloud: 'We are putting it right now. We keep what stood there before.',
  },
  cancellationAllowed: {
    headline: 'Can be taken away.',
    reason: 'The period never happened. What stood there before stays in the history.',
    readAloud: 'We are taking it away now. We keep what stood there before.',
  },
  backDatingAllowed: {
    headline: 'Can begin earlier.',
    reason: 'The period before gives way. What stood there before stays in the history.',
    readAloud: 'We are putting the date right now.',
  },
  tieUnknown: {
    headline: 'The period is no longer there.',
    reason: 'Somebody else may have put it right. Fetch the person again.',
    readAloud: 'I must fetch the record again.',
  },
  unchanged: {
    headline: 'Nothing would change.',
    reason: 'The register says the same already.',
    readAloud: 'It says so already.',
  },
  emptyPeriod: {
    headline: 'Cannot be put right. The period would be empty.',
    reason: 'It would end before it began.',
    readAloud: 'The dates do not fit together.',
  },
  overlap: {
    headline: 'Cannot be put right. Two GPs at once.',
    reason: 'The period would overlap another. Put the other right first.',
    readAloud: 'Then there would be two GPs at once.',
  },
  listUnknown: {
    headline: 'Cannot be put right. There is no such agreement.',
    reason: 'The register has no agreement with this number.',
    readAloud: 'I cannot find that list.',
  },
  outsideAgreement: {
    headline: 'Cannot be put right. The agreement was not in force then.',
    reason: 'The period lies outside the time of the agreement.',
    readAloud: 'The doctor had no list at that time.',
  },
  listFull: {
    headline: 'Cannot be put right. The list is full.',
    reason: 'Putting something right gives no place above the ceiling.',
    readAloud: 'The list is full, so that is not possible.',
  },
  notYet: {
    headline: 'Cannot be put right. It has not happened yet.',
    reason: 'What is to come is taken back or switched, not put right.',
    readAloud: 'This is not in force yet.',
  },
  pendingSwitch: {
    headline: 'Cannot be put right yet. A switch is waiting.',
    reason: 'The switch that waits remembers what to go back to. Take it back first.',
    readAloud: 'A switch is waiting. It must be taken back first.',
  },
  notEarlier: {
    headline: 'The date is not earlier.',
    reason: 'The period begins then already, or before.',
    readAloud: 'It says so already, or earlier.',
  },
  outsideLife: {
    headline: 'Cannot be put right. The date is outside the person’s life.',
    reason: 'The period would begin before the person was born, or after the person died.',
    readAloud: 'The date cannot be right.',
  },
} as const;

/** A new number, and two records that are one person. */
export const identityDecisions = {
  ninAllowed: {
    headline: 'Can have a new number.',
    reason: 'The old number still leads to the person.',
    readAloud: 'You get the new number. The old one still works here.',
  },
  ninInUse: {
    headline: 'Has this number already.',
    reason: 'The number is the one in use.',
    readAloud: 'You have that number already.',
  },
  ninTaken: {
    headline: 'The number belongs to another record.',
    reason: 'If it is the same person, the records are to be made one.',
    readAloud: 'The number stands on another record. We must look into it.',
  },
  ninFormer: {
    headline: 'The number is a former one.',
    reason:
      'A number the person has had is not used again without word from the population register.',
    readAloud: 'You have had that number before.',
  },
  ninNotYet: {
    headline: 'The number is not in force yet.',
    reason: 'A new number is used from the day it is in force.',
    readAloud: 'The number is not in force yet.',
  },
  ninTooEarly: {
    headline: 'The date is too early.',
    reason: 'The new number cannot begin before the one in use.',
    readAloud: 'The date cannot be right.',
  },
  mergeAllowed: {
    headline: 'Can be made one.',
    reason: 'Both numbers lead to the person afterwards. Nothing is lost.',
    readAloud: 'We are making the records one. Both numbers work.',
  },
  mergeSelf: {
    headline: 'It is the same record.',
    reason: 'The number leads to this person already.',
    readAloud: 'It is the same record already.',
  },
  mergeAlready: {
    headline: 'Has been made one already.',
    reason: 'One of the records has been made one with another already.',
    readAloud: 'It is done already.',
  },
  mergeDifferent: {
    headline: 'Cannot be made one. They look like two people.',
    reason: 'Name, birth or death do not agree. The population register decides.',
    readAloud: 'The records do not agree. The population register must look into it.',
  },
} as const;
