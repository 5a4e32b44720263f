import type { Shape } from '../shape.ts';
import type { agreementDecisions as nb } from '../nb/agreement-decisions.ts';

export const agreementDecisions = {
  agreement: {
    noLaw: {
      headline: 'Cannot be registered. The day is before the rules began.',
      reason: 'The GP scheme under these rules began on 1 January 2013.',
      readAloud: 'That day is before the rules we have. Which day should it be?',
    },
    decisionInFuture: {
      headline: 'Cannot be registered. The decision has a date still to come.',
      reason: 'The municipality must have decided before it can be registered.',
      readAloud: 'The decision is dated in the future. Could you check the date?',
    },
    noticeInFuture: {
      headline: 'Cannot be registered. The day notice was given has not been yet.',
      reason: 'Notice counts from the day it was given. {{given}} has not been yet.',
      readAloud: 'The notice is dated in the future. Could you check the date?',
    },
    noticeDayMissing: {
      headline: 'The day notice was given is missing.',
      reason: 'The {{months}} months of notice count from that day.',
      readAloud: 'On which day was notice given?',
    },
    inPast: {
      headline: 'Cannot be planned back in time.',
      reason: '{{date}} has passed. What has happened is corrected on the people it concerns.',
      readAloud: 'That day has passed. From which day should it hold?',
    },
    alreadyEnded: {
      headline: 'The agreement has ended.',
      reason: 'The agreement no longer holds on {{date}}, so there is nothing to change.',
      readAloud: 'That agreement has ended by then.',
    },
    alreadyPlanned: {
      headline: 'Something like it is already planned for the list.',
      reason: 'One plan of a kind at a time. Cancel the one that is there if it is not to hold.',
      readAloud: 'There is already a plan for this list. Should it be cancelled?',
    },
    endsWhenItStarts: {
      headline: 'The agreement would end before it began.',
      reason:
        'It begins {{validFrom}} and was to end {{date}}. An agreement lasts one day at least. If it is not to be, the municipality must say so.',
      readAloud: 'The agreement does not begin until {{validFrom}}. Is it not to be after all?',
    },
  },
  end: {
    allowed: {
      headline: 'The agreement ends {{date}}. Everybody is moved.',
      reason:
        '{{people}} will be moved to the chosen list. Being moved uses no switch, and everybody gets one extra.',
      readAloud:
        'The agreement ends {{date}}, and everybody on the list is moved and told by letter.',
    },
    allowedWithoutList: {
      headline: 'The agreement ends {{date}}. No list is chosen.',
      reason: '{{people}} will be without a GP until they choose, or the night finds a free place.',
      readAloud: 'The agreement ends {{date}}. Everybody is asked by letter to choose a new GP.',
    },
    noticeTooShort: {
      headline: 'Too short notice. {{earliest}} at the earliest.',
      reason: 'Notice is {{months}} months, both ways.',
      readAloud: 'Notice is {{months}} months, so {{earliest}} is the earliest.',
    },
    wrongEmployment: {
      headline: 'The ground does not fit the agreement.',
      reason:
        'Employed GPs follow labour law. Six months’ notice, and ending it for breach, are for the self-employed.',
      readAloud: 'Is the GP employed by the municipality, or self-employed?',
    },
    ageNotReached: {
      headline: 'The agreement does not end by itself before {{earliest}}.',
      reason:
        'It ends by itself on the day the GP turns {{age}}, or when an agreed extension ends.',
      readAloud: 'The agreement ends by itself {{earliest}}. To end it sooner takes notice.',
    },
    pastAgeLimit: {
      headline: 'The agreement ends already {{earliest}}.',
      reason:
        'That is when the GP reaches the age limit, or the end of the extension. It cannot last longer.',
      readAloud: 'The agreement cannot last beyond {{earliest}}.',
    },
    byLaw: {
      headline: 'The agreement ended {{date}} without notice.',
      reason: '{{endedBy}} The list has a GP.',
      readAloud: 'The GP stopped {{date}}. Another GP has the list.',
    },
    byLawFollowed: {
      headline: 'The agreement ended {{date}} without notice. Another GP has the list.',
      reason: '{{endedBy}} Keeping their places, with one extra switch: {{people}}.',
      readAloud:
        'Your GP stopped {{date}}. Another GP has the list. You keep your place, and you may switch if you like.',
    },
    byLawWithoutGP: {
      headline: 'The agreement ended {{date}} without notice. The list has no GP.',
      reason: '{{endedBy}} Keeping their places, with one extra switch: {{people}}.',
      readAloud:
        'Your GP stopped {{date}}. You keep your place on the list, and you may switch if you like.',
    },
  },
  endedBy: {
    ageLimit: 'The GP reached the age limit.',
    extensionEnded: 'The time agreed past the age limit is over.',
    timeLimited: 'The time the agreement was made for is over.',
  },
  transfer: {
    allowed: {
      headline: 'The list is taken over {{date}}.',
      reason: '{{people}} will follow to the new GP. They are told, and of their right to switch.',
      readAloud: 'The list goes to the new GP {{date}}, and everybody gets a letter.',
    },
  },
  target: {
    unknown: {
      headline: 'The list they are to go to does not exist.',
      reason: 'The register has no list with that number.',
      readAloud: 'I cannot find that list. Which GP is it?',
    },
    sameList: {
      headline: 'It is the same list.',
      reason: 'People must be moved to another list than the one they are on.',
      readAloud: 'That is the same list. Which one should they go to?',
    },
    notInForce: {
      headline: 'The list they are to go to is not in use {{date}}.',
      reason: 'It has not begun, or it has ended or is about to end.',
      readAloud: 'That list is not in use on that day. Is there another?',
    },
    otherMunicipality: {
      headline: 'The list belongs to another municipality.',
      reason: 'A municipality moves people only to its own lists, or to lists it cooperates on.',
      readAloud: 'That list belongs to another municipality.',
    },
    membersOnly: {
      headline: 'The list is for certain people only.',
      reason:
        'It is for students of the university, for staff and old-age pensioners of the university and the student welfare organisation, and for children under 16 of students and staff.',
      readAloud: 'Only some people can be on that list.',
    },
    tooFewPlaces: {
      headline: 'The list they are to go to has too few places.',
      reason: '{{people}} would be moved, and there are {{free}}. {{missing}} short.',
      readAloud:
        'There is not room for everybody. Can the ceiling be raised, or another list used?',
    },
    aboveCeiling: {
      headline: 'Everybody is moved, also above the ceiling.',
      reason:
        '{{people}} moved, and there are {{free}}. What the municipality decided while there was room still holds.',
      readAloud: 'The municipality has moved everybody, though the list is full now.',
    },
  },
  ceiling: {
    allowed: {
      headline: 'The ceiling can be {{ceiling}} from {{date}}.',
      reason: 'It is {{max}} today. Everybody on the list fits under the new one.',
      readAloud: 'Then the ceiling is {{ceiling}} from {{date}}.',
    },
    allowedBelowPeople: {
      headline: 'The ceiling can be {{ceiling}}. Nobody is moved by it.',
      reason:
        '{{above}} more are on the list than the new ceiling. It closes for newcomers. For anybody to leave takes a reduction by draw.',
      readAloud: 'The ceiling can be lowered, but nobody loses a place by it.',
    },
    aboveHighest: {
      headline: 'Too high. No list may have more than {{highest}}.',
      reason: 'The limit holds for all, agreed or not.',
      readAloud: 'A GP cannot have more than {{highest}} on the list.',
    },
    belowLowest: {
      headline: 'Below {{lowest}} must be agreed with the municipality.',
      reason: 'The municipality must have agreed to so low a ceiling. Tick the box when it has.',
      readAloud: 'The municipality must agree to so low a ceiling. Has it?',
    },
    unchanged: {
      headline: 'The ceiling is {{ceiling}} already.',
      reason: 'Nothing to change.',
      readAloud: 'The ceiling is {{ceiling}} already.',
    },
  },
  listLock: {
    locked: {
      headline: 'The list is locked for newcomers from {{date}}.',
      reason: 'Those on it stay. Nobody new comes in until it is unlocked.',
      readAloud: 'Then we lock the list for newcomers from {{date}}.',
    },
    unlocked: {
      headline: 'The list is unlocked from {{date}}.',
      reason: 'It follows the rules again: open when there are places, closed when full.',
      readAloud: 'Then we unlock the list from {{date}}.',
    },
    alreadyLocked: {
      headline: 'The list is locked already.',
      reason: 'Nothing to change.',
      readAloud: 'That list is locked already.',
    },
    notLocked: {
      headline: 'The list is not locked.',
      reason: 'Nothing to change.',
      readAloud: 'That list is not locked.',
    },
  },
  reduction: {
    allowed: {
      headline: 'The list is brought down to {{ceiling}} {{date}}.',
      reason:
        '{{toDraw}} will be drawn at random. Family in the same household stays together. Nobody can be picked or shielded.',
      readAloud: 'The list is reduced {{date}}. The system draws, and those drawn get a letter.',
    },
    notNeeded: {
      headline: 'Nobody needs to be drawn.',
      reason: '{{occupied}} are on the list, no more than the ceiling of {{ceiling}}.',
      readAloud: 'There is room for everybody under that ceiling. We can change just the ceiling.',
    },
    ceilingOnly: {
      headline: 'Nobody is drawn. Only the ceiling is set.',
      reason: '{{occupied}} are on the list, no more than the ceiling of {{ceiling}}.',
      readAloud: 'There was room for everybody under the new ceiling, so nobody has to move.',
    },
    noticeTooShort: {
      headline: 'Too short notice. {{earliest}} at the earliest.',
      reason:
        'Notice of a reduction is {{months}} months. In special cases the GP and the municipality may agree on less.',
      readAloud: 'Notice is {{months}} months. Have you agreed on less?',
    },
  },
  start: {
    allowed: {
      headline: 'The agreement can begin {{date}} with {{ceiling}} places.',
      reason: '{{people}} will come with the list.',
      readAloud: 'Then the agreement begins {{date}}.',
    },
    allowedEmpty: {
      headline: 'The agreement can begin {{date}} with an empty list.',
      reason: 'The list has {{ceiling}} places and nobody on it when it begins.',
      readAloud: 'Then the agreement begins {{date}} with an empty list.',
    },
    notAuthorised: {
      headline: 'The doctor is not authorised on that day.',
      reason: 'A GP agreement is made with a doctor who is authorised.',
      readAloud: 'The doctor does not stand as authorised. Could you check?',
    },
    notCompetent: {
      headline: 'The doctor lacks the competence the law asks for.',
      reason:
        'A GP must be a specialist in general practice, under specialisation, or approved as a general practitioner.',
      readAloud: 'The doctor does not stand with what a GP must have. Could you check?',
    },
    pastAgeLimit: {
      headline: 'The doctor is past the age limit.',
      reason: 'Past 70 the agreement must be for a time, and not last past 80.',
      readAloud: 'The doctor is past the age limit. The agreement then needs an end date.',
    },
    unknownDoctor: {
      headline: 'The doctor is not in the register.',
      reason: 'No doctor has this HPR number. An agreement is made with each doctor.',
      readAloud: 'I cannot find the doctor. Could you check the HPR number?',
    },
    hasGP: {
      headline: 'The list already has a GP.',
      reason:
        'An agreement is made with each doctor. The one in force must end or be handed over first.',
      readAloud: 'There is already a GP on the list.',
    },
  },
  fill: {
    planned: {
      headline: '{{people}} may be moved to the new list {{date}}.',
      reason:
        'It is to secure a new practice. Who it will be is found on the day, and nobody can be picked or shielded. Being moved uses no switch.',
      readAloud: 'Yes. {{people}} may be moved to the new list {{date}}, and all get a letter.',
    },
    notBegun: {
      headline: 'The list has not begun {{date}}.',
      reason: 'It begins {{validFrom}}. Nobody can be moved to it before.',
      readAloud: 'The list does not begin until {{validFrom}}. Shall it be from then?',
    },
    notNewPractice: {
      headline: 'Cannot be filled. The list is not new.',
      reason:
        'A municipality may only move people when a new practice needs it. The list began {{validFrom}} and counts as new for {{months}} months.',
      readAloud: 'That is only possible when the practice is new.',
    },
    noGP: {
      headline: 'The list has no GP {{date}}.',
      reason: 'It is a GP’s practice that is to be secured. Register first who begins.',
      readAloud: 'There is no GP on the list then. Who is to begin?',
    },
    locked: {
      headline: 'The list is locked.',
      reason: 'Nobody new comes to a locked list. It must be unlocked first.',
      readAloud: 'The list is locked. Shall it be unlocked?',
    },
    membersOnly: {
      headline: 'The list is for certain people only.',
      reason:
        'It is for students of the university, for staff and old-age pensioners of the university and the student welfare organisation, and for children under 16 of students and staff.',
      readAloud: 'Only some people can be on that list.',
    },
    dutySuspended: {
      headline: 'The GP scheme is suspended in the municipality.',
      reason: 'While the duty is suspended nobody is given a place on lists there.',
      readAloud: 'The scheme is suspended with you, so nobody can be moved now.',
    },
    tooFewPlaces: {
      headline: 'The list has too few places.',
      reason:
        '{{people}} to be moved, and {{free}} once those who wait have theirs. {{missing}} missing.',
      readAloud: 'There is no room for that many. {{missing}} missing.',
    },
    fewerPlaces: {
      headline: 'As many are moved as there are places for.',
      reason:
        '{{people}} were to be moved, and there are {{free}} once those who wait have theirs.',
      readAloud: 'There was not room for all. We moved as many as there were places for.',
    },
    allowed: {
      headline: 'The municipality may move the person to the new list.',
      reason: 'It is to secure a new practice. Being moved uses no switch.',
      readAloud: 'The municipality has moved you to a new practice. You may switch if you like.',
    },
    noRight: {
      headline: 'Cannot be moved. The person has no right to a GP now.',
      reason: 'Only somebody with a right to be on a list can be moved to one.',
      readAloud: 'That person has no right to a GP now.',
    },
    livesElsewhere: {
      headline: 'Cannot be moved. The person lives in another municipality.',
      reason: 'A municipality only moves those who live there.',
      readAloud: 'That person lives in another municipality.',
    },
    hasWish: {
      headline: 'Cannot be moved. The person has asked for a GP.',
      reason: 'Whoever has chosen a GP or waits for one is not moved to a new practice.',
      readAloud: 'That person has chosen a GP.',
    },
    hasSwitched: {
      headline: 'Cannot be moved. The person has got another GP.',
      reason: 'Whoever has switched since the reduction stays there.',
      readAloud: 'That person already has another GP.',
    },
    excluded: {
      headline: 'Cannot be moved. The person cannot come to this GP.',
      reason: 'The municipality has moved the person from the GP’s list.',
      readAloud: 'That person cannot come to this GP.',
    },
    placedByOthers: {
      headline: 'Cannot be moved. The child follows somebody else.',
      reason: 'Children under 16 have the GP of the one they follow. They are not parted.',
      readAloud: 'The child follows the list of its mother or father.',
    },
  },
  extension: {
    allowed: {
      headline: 'The agreement can be extended to {{date}}.',
      reason: 'The municipality and the GP may agree on it for a time past {{age}}.',
      readAloud: 'Then the agreement can be extended to {{date}}.',
    },
    pastHighestAge: {
      headline: 'Cannot be extended beyond {{earliest}}.',
      reason: 'That is when the GP turns {{highestAge}}.',
      readAloud: 'Beyond {{earliest}} is not possible.',
    },
    notLonger: {
      headline: 'The extension makes the agreement no longer.',
      reason: 'The agreement lasts until {{earliest}} without it. The end must be later.',
      readAloud: 'The agreement already lasts until {{earliest}}.',
    },
    noGP: {
      headline: 'The list has no GP to extend the agreement for.',
      reason: 'The age limit is the GP’s, and no GP of its own stands on this list.',
      readAloud: 'There is no GP on the list to extend the agreement for.',
    },
  },
  samiPriority: {
    first: {
      headline: 'Comes first on the new list.',
      reason: 'Sámi speakers come first when a Sámi-speaking GP gets a new list in the area.',
      readAloud: 'You have a right to come first on that list.',
    },
    none: {
      headline: 'No priority.',
      reason:
        'It is for Sámi speakers when a Sámi-speaking GP gets a new list in the administrative area.',
      readAloud: 'There is no priority on that list.',
    },
  },
  plan: {
    cancelled: {
      headline: 'The plan can be cancelled.',
      reason: 'Nothing has been done yet.',
      readAloud: 'Then we cancel it.',
    },
    alreadyClosed: {
      headline: 'The plan cannot be cancelled now.',
      reason: 'It is carried out or cancelled, or the list is frozen for a draw.',
      readAloud: 'It is too late to cancel it.',
    },
    nothingNeeded: {
      headline: 'Nothing to do. It is so already.',
      reason: 'The list was as the municipality wanted it when the day came.',
      readAloud: 'It was so already, so nothing has changed.',
    },
  },
} as const satisfies Shape<typeof nb>;
