/** On whose list a child is placed when nobody has chosen (FOR-2012-08-29-843 § 5). */
export const childDecisions = {
  mothersList: {
    headline: 'The child is on the mother’s list.',
    reason:
      'The parents share responsibility and address, and nobody has chosen a GP for the child.',
    readAloud: 'The child has the same GP as the mother. You may choose another.',
  },
  residentParentsList: {
    headline: 'The child is on the list of the parent it lives with.',
    reason:
      'The parents share responsibility and live apart. The child is registered with one of them.',
    readAloud:
      'The child has the same GP as the parent it is registered with. You may choose another.',
  },
  holdersList: {
    headline: 'The child is on the list of whoever is responsible.',
    reason:
      'Nobody has chosen a GP for the child, so it has the list of those who hold responsibility.',
    readAloud: 'The child has the same GP as the one who is responsible. You may choose another.',
  },
  holderWithoutList: {
    headline: 'The child has no list yet.',
    reason: 'The one whose list it would be has no GP. FLO looks for a place every night.',
    readAloud: 'The child has no GP yet. You may choose one now, or we will find a place.',
  },
  listFull: {
    headline: 'The child has no list yet. The list is full.',
    reason: 'No place is given above the ceiling here. FLO looks for another place every night.',
    readAloud:
      'The list is full. You may choose another GP for the child now, or we will find a place.',
  },
  excluded: {
    headline: 'The child has no list yet. It is struck from this doctor.',
    reason:
      'The municipality has decided that the child cannot be with the doctor it would have followed. FLO looks for another place every night.',
    readAloud:
      'The child cannot be with this doctor. You may choose another now, or we will find a place.',
  },
  dutySuspended: {
    headline: 'No list is given. The GP scheme is suspended in the municipality.',
    reason: 'The duty to have the scheme is suspended, so nobody is put on a list.',
    readAloud:
      'The municipality has no GP scheme now. The child gets medical help from the municipality.',
  },
  decidesAlone: {
    headline: 'Chooses alone.',
    reason: 'From sixteen the child decides alone and is not put on a parent’s list.',
    readAloud: 'You are sixteen or more and choose yourself.',
  },
  inCare: {
    headline: 'Child welfare chooses the GP.',
    reason:
      'Care has been taken over, so the child is not put on the parents’ list. Child welfare may choose.',
    readAloud: 'It is child welfare that may choose a GP for the child.',
  },
  noParentsKnown: {
    headline: 'No list is given. The child has no known parents.',
    reason:
      'The register has neither parents nor responsibility for the child. A caseworker must settle it.',
    readAloud: 'We do not know who is responsible for the child. A colleague will look at it.',
  },
  noHolderKnown: {
    headline: 'No list is given. Responsibility is unknown.',
    reason: 'Nobody alive is registered as responsible. A caseworker must settle it.',
    readAloud: 'Parental responsibility is not registered. A colleague will look at it.',
  },
  noMother: {
    headline: 'No list is given. It is not known who the mother is.',
    reason:
      'Those responsible live together on different lists, and the regulation points to the mother. A caseworker must settle it.',
    readAloud: 'You are on different lists. You may choose a GP for the child now.',
  },
  parentsLiveElsewhere: {
    headline: 'No list is given. The child lives with neither parent.',
    reason:
      'The parents share responsibility on different lists, and the child is registered elsewhere. A caseworker must settle it.',
    readAloud:
      'The child is not registered with either of you. You may choose a GP for the child now.',
  },
} as const;
