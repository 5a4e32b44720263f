/** Taking away who a record was about. Read by the caseworker; spoken to whoever asks for it. */
export const deidentificationDecisions = {
  allowed: {
    headline: 'Can be de-identified.',
    reason:
      'The person died so long ago, or the record was merged or discontinued, that the law no longer needs a name on it.',
    readAloud: 'We can remove who the information is about. It cannot be undone.',
  },
  inUse: {
    headline: 'Cannot be de-identified. The person is in the register.',
    reason:
      'As long as the person lives and is in the register, the GP scheme needs to know who it is.',
    readAloud:
      'As long as you are in the GP scheme we must know who you are. We can put right what is wrong.',
  },
  tooEarly: {
    headline: 'Cannot be de-identified yet. On {{date}} at the earliest.',
    reason:
      'The information is kept for a time after a death, for those left behind and for complaints.',
    readAloud:
      'We keep the information for a time after a death. It can be de-identified on {{date}} at the earliest.',
  },
  alreadyDone: {
    headline: 'Has been de-identified already.',
    reason: 'Who the information was about has been removed and cannot be brought back.',
    readAloud: 'It has been done already.',
  },
} as const;
