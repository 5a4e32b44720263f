/** Decisions about queues, and about leaving the scheme and coming back. Spoken to the caller. */
export const waitingDecisions = {
  waitingList: {
    allowed: {
      headline: 'Can join the waiting list. Gets place number {{position}}.',
      reason:
        'The list opens at {{threshold}} free places, and those who have waited longest come first. {{quotaNote}} {{pendingNote}}',
      readAloud:
        'Yes, I can put you on the waiting list. You will be number {{position}}. When {{threshold}} places are free, those who have waited longest come first, and the switch happens by itself. {{quotaNote}}',
    },
    allowedReplacing: {
      headline:
        'Can join the waiting list. Gets place number {{position}} and gives up number {{givesUp}}.',
      reason:
        'One waiting list at a time. The place on the other – number {{givesUp}} of {{givesUpLength}} – is given up. {{quotaNote}} {{pendingNote}}',
      readAloud:
        'I can do that, but you can only be on one waiting list. You give up number {{givesUp}} where you are now, and become number {{position}} on the new one. Is that all right?',
    },
    dead: {
      headline: 'Cannot join a waiting list. The person is registered as dead.',
      reason: 'The population register has reported the death. Only it can put that right.',
      readAloud:
        'I cannot do anything with the waiting list here. If this is not right, the population register can correct it.',
    },
    numberNotInUse: {
      headline: 'The number is no longer in use.',
      reason: 'The person has a new number. Look that up: everything is there.',
      readAloud: 'That number has been replaced. Do you have a newer national identity number?',
    },
    emigrated: {
      headline: 'Cannot join a waiting list. The person is registered as emigrated.',
      reason:
        'The right to a GP follows from being registered as resident in a Norwegian municipality.',
      readAloud:
        'You are registered as having emigrated. If you live in Norway now, report your move to the population register and call again.',
    },
    notEligible: {
      headline: 'Cannot join a waiting list. The person has no right to a GP now.',
      reason: 'The person is not registered as resident, and has no right on other grounds.',
      readAloud:
        'As you are registered now you have no right to a GP. If you need a doctor, the municipality where you are will help.',
    },
    dutySuspended: {
      headline: 'Cannot join the waiting list. The municipality has no GP scheme now.',
      reason:
        'The duty to have a GP scheme is suspended in the municipality where the person lives.',
      readAloud:
        'The GP scheme does not apply where you live at present. The municipality tells you whom to call when you need a doctor.',
    },
    optedOut: {
      headline: 'Cannot join a waiting list. The person is outside the GP scheme.',
      reason:
        'The person has told the municipality so. The municipality registers those who come back.',
      readAloud:
        'You have left the GP scheme. If you want to be in it again, tell your municipality.',
    },
    childElsewhere: {
      headline: 'Cannot put the child on a waiting list. The child does not live with the caller.',
      reason:
        'A parent may put a child under 16 on a waiting list when both are registered at the same address.',
      readAloud:
        'The child is registered at another address than yours. Whoever the child lives with has to call about the waiting list.',
    },
    listUnknown: {
      headline: 'Cannot join the waiting list. There is no such list.',
      reason: 'The register has no list with this identity.',
      readAloud: 'I cannot find that list any more. We can see whether the doctor has another.',
    },
    ownList: {
      headline: 'Has this GP already.',
      reason: 'The person is on this list today.',
      readAloud: 'You are on this list already, so you need not wait.',
    },
    alreadyComing: {
      headline: 'Gets this GP from {{date}}.',
      reason: 'A place on this list has been given already.',
      readAloud: 'That is arranged already. You get this GP from {{date}}.',
    },
    alreadyWaiting: {
      headline: 'On this waiting list already, as number {{position}} of {{length}}.',
      reason: 'The place is from {{since}}.',
      readAloud: 'You are on this waiting list already, as number {{position}} of {{length}}.',
    },
    excluded: {
      headline: 'Cannot join the waiting list for this list.',
      reason:
        'The municipality has decided to move the person from this list. It cannot be chosen again.',
      readAloud: 'You cannot choose this GP. I will gladly help you find another.',
    },
    listEnded: {
      headline: 'Cannot join the waiting list. The list comes to an end.',
      reason: 'The agreement no longer holds on {{date}}, when a place could first take effect.',
      readAloud: 'This doctor is leaving, so there is nothing to wait for. We can find another.',
    },
    listNotStarted: {
      headline: 'Cannot join the waiting list yet. The list begins {{validFrom}}.',
      reason: 'Until the list begins it has no waiting list.',
      readAloud: 'This doctor begins {{validFrom}}. Please call again nearer that day.',
    },
    membershipRequired: {
      headline: 'Cannot join the waiting list. The list is for certain people only.',
      reason:
        'The list is for students of the university, for staff and old-age pensioners of the university and the student welfare organisation, and for children under 16 of students and staff. The office checks who belongs to it.',
      readAloud:
        'This list is only for students, staff and pensioners of the university and the student welfare organisation, and children of students and staff. If that is you, please call the office.',
    },
    listLocked: {
      headline: 'Cannot join the waiting list. The list is locked.',
      reason: 'The list is locked at the municipality’s request, and does not open by itself.',
      readAloud: 'This doctor takes nobody new at the moment. We can find another.',
    },
    rightToList: {
      headline: 'No need to wait. The person has the right to a place on the list now.',
      reason:
        'Children of people on the list, and those who move back, get a place even when the list is closed.',
      readAloud:
        'You need not wait. You have the right to a place with this doctor now. Shall I switch for you?',
    },
    listOpen: {
      headline: 'No need to wait. The list has {{free}}.',
      reason: 'There are more free places than people waiting. {{waiting}}',
      readAloud: 'You need not wait. There is a free place now. Shall I switch for you?',
    },
  },
  leavingQueue: {
    allowed: {
      headline: 'Can leave the waiting list. Place number {{position}} of {{length}} is given up.',
      reason: 'Whoever joins again later stands last. Has waited since {{since}}.',
      readAloud:
        'I can take you off the waiting list. You give up place number {{position}}, and if you join again you stand last.',
    },
    notWaiting: {
      headline: 'On no waiting list.',
      reason: 'There is no place to give up.',
      readAloud: 'You are on no waiting list now.',
    },
  },
  queueUndo: {
    allowed: {
      headline: 'Can be undone. The place is as before.',
      reason: 'Nobody has been given a place from the waiting list in between.',
      readAloud: 'That is undone. You stand where you stood.',
    },
    tooLate: {
      headline: 'Can no longer be undone.',
      reason: 'A change of a waiting list can be undone for {{minutes}} minutes.',
      readAloud: 'It is too late to undo that. You can join the waiting list again.',
    },
    changedSince: {
      headline: 'Cannot be undone. The place has changed since.',
      reason: 'The person has been given, given up or exchanged a place after this.',
      readAloud: 'Something more has happened to your place since. Let me see how you stand now.',
    },
    servedSince: {
      headline: 'Cannot be undone. Others have been given places in between.',
      reason: 'The list has opened since, and its places went to those whose turn it was.',
      readAloud: 'The list has opened since and others have the places. So I cannot undo that.',
    },
  },
  queue: {
    place: {
      headline: 'Number {{position}} of {{length}} on the waiting list since {{since}}.',
      reason:
        'The list has {{free}} and opens at {{threshold}}. {{beforeNote}} {{unallocatedNote}} Gets a place when the list can give out {{placesNeeded}}.',
      readAloud:
        'You are number {{position}} of {{length}} on the waiting list. Those who have waited longest come first. The list opens when {{threshold}} places are free. {{unallocatedNote}}',
    },
    served: {
      headline: 'Has a place from the waiting list. Takes effect {{date}}.',
      reason: 'The list gave out {{free}}, to those who had waited longest.',
      readAloud: 'You have a place from the waiting list, and get this GP from {{date}}.',
    },
    servedUnallocated: {
      headline: 'Has been given a GP. Takes effect {{date}}.',
      reason: 'People without a GP are given free places before the waiting list.',
      readAloud: 'You have been given a GP from {{date}}.',
    },
    dead: {
      headline: 'Gets no place: registered as dead.',
      reason: 'The place on the waiting list falls away.',
      readAloud: 'The place on the waiting list has fallen away.',
    },
    numberNotInUse: {
      headline: 'Gets no place: the number is not in use.',
      reason: 'The place falls away. The person has a new number.',
      readAloud: 'That number has been replaced. Do you have a newer national identity number?',
    },
    emigrated: {
      headline: 'Gets no place: registered as emigrated.',
      reason: 'The place on the waiting list falls away.',
      readAloud:
        'You are registered as having emigrated, and the place on the waiting list falls away.',
    },
    notEligible: {
      headline: 'Gets no place: has no right to a GP now.',
      reason: 'The place on the waiting list falls away.',
      readAloud: 'As you are registered now you have no right to a GP, and the place falls away.',
    },
    optedOut: {
      headline: 'Gets no place: outside the GP scheme.',
      reason: 'The place on the waiting list falls away.',
      readAloud: 'You have left the GP scheme, and the place falls away.',
    },
    onTheList: {
      headline: 'Gets no place: on the list already.',
      reason: 'The place on the waiting list is of no use any more.',
      readAloud: 'You have this GP already.',
    },
    comingToTheList: {
      headline: 'Gets no place: coming to the list already.',
      reason: 'A place on this list has been given already.',
      readAloud: 'You get this GP at the turn of the month.',
    },
    excluded: {
      headline: 'Gets no place: may not be on this list.',
      reason: 'The municipality has decided to move the person from the list.',
      readAloud: 'You cannot choose this GP. I will gladly help you find another.',
    },
    listEnded: {
      headline: 'The waiting list is gone: the list has ended.',
      reason: 'The agreement no longer holds, so there is no place to wait for.',
      readAloud: 'This doctor has left, so the waiting list is no more.',
    },
    switchPending: {
      headline: 'Passed over now: a switch to another list is on its way.',
      reason: 'The place is kept for the next time the list gives out places.',
      readAloud:
        'You have a switch that has not taken effect. So you are passed over now, but you keep your place.',
    },
    placeComing: {
      headline: 'Passed over now: has been given a place on another list.',
      reason:
        'That place has not taken effect. The place on the waiting list is kept for the next time the list gives out places.',
      readAloud:
        'A place with another GP has been given already, but has not taken effect. So this place goes to the next person now, but the place on the waiting list is kept.',
    },
    dutySuspended: {
      headline: 'Passed over now: the municipality has no GP scheme.',
      reason:
        'The duty to have a GP scheme is suspended in the municipality where the person lives. The place in the queue is kept.',
      readAloud:
        'The GP scheme does not apply where you live at present. You keep your place on the waiting list.',
    },
    quotaUsed: {
      headline: 'Passed over now: the year’s switches are used.',
      reason:
        'A place from the waiting list is a switch. The place is kept, and there are new switches from New Year.',
      readAloud:
        'You have used this year’s switches, and a place from the waiting list counts as one. You keep your place, and can have it from New Year.',
    },
    hasList: {
      headline: 'Gets no place: has a GP.',
      reason: 'Places are given to those who have none.',
      readAloud: 'You have a GP already.',
    },
    membershipRequired: {
      headline: 'Gets no place: the list is for certain people only.',
      reason: 'Nobody is placed on this list without a right to be there.',
      readAloud:
        'This list is only for students, staff and pensioners of the university and the student welfare organisation, and children of students and staff.',
    },
  },
  optingOut: {
    out: {
      headline: 'Leaves the GP scheme. {{tieNote}}',
      reason:
        'The municipality was told on {{reportedOn}}. {{queueNote}} {{switchNote}} Whoever has left is not placed on any list.',
      readAloud:
        'The municipality has told us that you want to be outside the GP scheme. {{tieSpoken}}',
    },
    in: {
      headline: 'Is in the GP scheme again.',
      reason:
        'The municipality was told on {{reportedOn}}. The person has no GP, and may choose one today.',
      readAloud: 'You are in the GP scheme again. Shall we find a GP now?',
    },
    inRestored: {
      headline: 'Is in the GP scheme again, and keeps the GP.',
      reason: 'The place on the list had not ended yet, and holds as before.',
      readAloud: 'You are in the GP scheme again, and have the same GP as before.',
    },
    dead: {
      headline: 'Cannot be registered. The person is registered as dead.',
      reason: 'The population register has reported the death. Only it can put that right.',
      readAloud: 'If this is not right, the population register can correct it.',
    },
    numberNotInUse: {
      headline: 'The number is no longer in use.',
      reason: 'The person has a new number. Look that up and register the report there.',
      readAloud: 'That number has been replaced. Do you have a newer national identity number?',
    },
    noRight: {
      headline: 'Cannot leave. The person has no right to a GP now.',
      reason: 'Whoever is not in the scheme cannot leave it.',
      readAloud: 'As you are registered now you are not in the GP scheme.',
    },
    alreadyOut: {
      headline: 'Has left already.',
      reason: 'The person has been outside the GP scheme since {{optedOutSince}}.',
      readAloud: 'You have left the GP scheme already.',
    },
    alreadyIn: {
      headline: 'Is in the GP scheme.',
      reason: 'The person has not left, so there is nothing to come back to.',
      readAloud: 'You are in the GP scheme.',
    },
    askedOut: {
      headline: 'Cannot leave from here. The notice goes to the municipality.',
      reason:
        'Whoever does not want to be in the GP scheme tells the municipality, and FLO registers what the municipality reports. If it reports it today: {{tieNote}} {{queueNote}} {{switchNote}} Whoever has left is not placed on any list.',
      readAloud:
        'If you want to leave the GP scheme, you tell the municipality you live in. I cannot do it from here. Until the municipality has told us, everything stays as it is.',
    },
    askedIn: {
      headline: 'Cannot come back from here. The notice goes to the municipality.',
      reason:
        'The person has been outside the GP scheme since {{optedOutSince}}. Whoever wants to come back tells the municipality, and FLO registers what the municipality reports.',
      readAloud:
        'If you want to be in the GP scheme again, you tell the municipality you live in. When it has told us, you can choose a GP.',
    },
    reportedLater: {
      headline: 'Cannot be registered. The day has not come.',
      reason: 'The municipality cannot have been told on {{reportedOn}}: that day has not come.',
      readAloud: 'I have to check the date of the municipality’s report.',
    },
    reportedBeforeOut: {
      headline: 'Cannot be registered. The return is older than the leaving.',
      reason: 'The person left on {{optedOutSince}}, after this report.',
      readAloud: 'I have to check the date of the municipality’s report.',
    },
  },
} as const;

/** Parts of those sentences. */
export const waitingPhrases = {
  queueQuotaUsed: 'The year’s switches are used: if the list opens this year the turn passes.',
  queuePending: 'A switch is on its way, and until it takes effect the turn passes.',
  queueBefore_zero: 'Nobody is before.',
  queueBefore_one: 'One is before.',
  queueBefore_other: '{{count}} are before.',
  queueUnallocated_one: 'One person without a GP comes first.',
  queueUnallocated_other: '{{count}} people without a GP come first.',
  queuePlaces_one: 'one place',
  queuePlaces_other: '{{count}} places',
  tieEnds: 'The place on the list holds until {{date}}.',
  tieNone: 'The person is on no list.',
  tieSpokenEnds: 'Your place on the list holds until {{date}}.',
  tieSpokenNone: 'You are on no list.',
  queueFallsAway: 'The place on the waiting list falls away now.',
  switchFallsAway: 'The switch on its way falls away now.',
} as const;
