import type { Role } from '#contract/codes/access.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';

/**
 * What an operation needs of a person.
 * - `nobody`: it is about nobody.
 * - `open`: the record must be open to the one who asks, by every rule.
 * - `hits`: people are found; whom a core rule shuts is not among them, nor counted.
 * - `listed`: people appear by id; of each nothing is told that is not open to the reader.
 * - `core`: only the core rules hold: it is how the others are overridden.
 * - `named`: the person is named and nothing is told; works on a record that is shut.
 */
export const personNeeds = ['nobody', 'open', 'hits', 'listed', 'core', 'named'] as const;
export type PersonNeed = (typeof personNeeds)[number];

/** Who may perform an operation, and what of the person must be open. */
export interface MatrixRow {
  readonly roles: readonly Role[];
  readonly person: PersonNeed;
  /** Why these roles and no others. */
  readonly reason: string;
}

/** Those who answer for a person: at the telephone, behind it, and whoever steps in for both. */
const serving = ['telephoneAdviser', 'caseworker', 'supervisor'] as const;
const backOffice = ['caseworker', 'supervisor'] as const;
const reading = [...serving, 'auditor'] as const;
const people = [...serving, 'administrator', 'auditor'] as const;
const everybody = [...people, 'service'] as const;

const row = (roles: readonly Role[], person: PersonNeed, reason: string): MatrixRow => ({
  roles,
  person,
  reason,
});

const publicFacts = row(everybody, 'nobody', 'Lists, doctors and places are public facts.');
const agreements = row(
  reading,
  'nobody',
  'What is planned for a list explains to callers what will happen to them; it is told in figures.',
);
const ordering = row(
  backOffice,
  'nobody',
  'What a municipality decides about a list is registered by the back office; nobody names any of the people.',
);
const desk = row(people, 'nobody', 'Whoever sits at a desk has a sign-in and a log of their own.');
const guidance = row(
  reading,
  'open',
  'Guidance needs the record; the auditor reads what an adviser reads. The administrator runs the system and has no errand with anybody’s record; nor has the service.',
);
const dialogue = row(
  serving,
  'open',
  'Only those who speak to callers settle who is on the line. An auditor speaks to nobody.',
);
const change = row(serving, 'open', 'Only those who serve people change their records.');
const registering = row(
  backOffice,
  'open',
  'Papers are checked by the back office before they count; the telephone reads what it registered.',
);
const reporting = row(
  backOffice,
  'open',
  'The municipality reports who leaves the scheme, and the back office registers what it reports; nobody on the line can ask for it.',
);
const deciding = row(
  backOffice,
  'open',
  'A municipality’s decision is registered by the back office, which has its letter.',
);
const rights = row(
  backOffice,
  'open',
  'A report goes to the person’s own address after the back office has made sure who asks; the telephone hands over.',
);
const runs = row(
  ['supervisor', 'administrator'],
  'nobody',
  'Runs are watched by those who answer for the unit and those who run the system.',
);
const outages = row(
  ['supervisor'],
  'nobody',
  'An outage decides in which order wishes are settled for everybody: whoever answers for the unit registers it.',
);
const puttingRight = row(
  backOffice,
  'open',
  'What is believed of the past is put right by the back office, with a reason and after a preview; the telephone hands over.',
);
const passing = row(
  serving,
  'named',
  'Nobody is left on the line: leaving a word for a colleague tells nothing of the person.',
);

/**
 * The access matrix: for every operation of the central API the roles that may perform it, and which
 * rules hold for the person it is about. The service's checks, the workspace's actions, the tests and
 * `docs/access-matrix.md` come from it; an operation without a row does not compile.
 */
export const accessMatrix: Readonly<Record<FloOperationName, MatrixRow>> = {
  'session.me': row(everybody, 'nobody', 'Everybody may know who they are here.'),
  'session.record': desk,
  'audit.mine': row(desk.roles, 'listed', desk.reason),

  'gpContract.list': publicFacts,
  'gpContract.get': publicFacts,
  'gpContract.places': publicFacts,
  'agreement.get': agreements,
  'agreement.draw': row(
    agreements.roles,
    'nobody',
    'A draw is there to be repeated by whoever wants to; people appear under names that hold in it only.',
  ),
  'agreement.preview': ordering,
  'agreement.plan': ordering,
  'agreement.previewOpening': ordering,
  'agreement.openList': ordering,
  'agreement.cancelPlan': ordering,
  'doctor.list': publicFacts,
  'doctor.get': publicFacts,
  'reference.snapshot': publicFacts,
  'reference.changes': publicFacts,
  'reference.hints': publicFacts,

  'citizen.lookup': guidance,
  'citizen.overview': guidance,
  'citizen.search': row(guidance.roles, 'hits', guidance.reason),
  'switch.preview': guidance,
  'waitingList.preview': guidance,
  'waitingList.explain': guidance,
  'standing.options': guidance,
  'registration.list': guidance,

  'presence.hold': row(
    guidance.roles,
    'open',
    'Who else has a record open is told to those alone who may open it. That an auditor reads is told to nobody.',
  ),
  'presence.among': row(
    guidance.roles,
    'listed',
    'A list tells that a colleague is at work on somebody; of nobody whose record would not open.',
  ),
  'presence.leave': row(
    guidance.roles,
    'nobody',
    'Whoever can hold a record open can let go of it, also when it has been shut since.',
  ),
  'live.events': row(
    guidance.roles,
    'nobody',
    'Pokes name holds of the one who listens, and never a person.',
  ),

  'standing.declare': dialogue,
  'identityCheck.questions': dialogue,
  'identityCheck.record': dialogue,

  'call.record': dialogue,
  'call.amend': dialogue,
  'call.retract': dialogue,
  'call.list': guidance,
  'callback.create': dialogue,
  'callback.take': dialogue,
  'callback.complete': dialogue,
  'callback.list': row(
    dialogue.roles,
    'listed',
    'Promises belong to the unit that keeps them; of whom a record is shut neither name nor number is told.',
  ),

  'switch.request': change,
  'switch.withdraw': change,
  'waitingList.join': change,
  'waitingList.leave': change,
  'waitingList.undo': change,
  'privacy.rectify': change,
  'idempotencyKey.get': row(
    change.roles,
    'listed',
    'What became of a command is told to the one who sent it, while the record is open to them.',
  ),

  'waitingList.simulate': row(
    backOffice,
    'listed',
    'Who would get the places of a list is worked out for municipalities and disputes, not on the telephone; names are shown of those alone whose records open.',
  ),
  'optingOut.preview': row(
    serving,
    'open',
    'Whoever asks to leave the scheme is told what it means, and that the notice goes to the municipality.',
  ),
  'optingOut.register': reporting,

  'tie.preview': puttingRight,
  'tie.change': puttingRight,
  'citizen.changeNin': puttingRight,
  'citizen.merge': puttingRight,
  'ledger.list': row(
    reading,
    'open',
    'When the register learnt what belongs to the record: whoever reads it may ask since when it says so.',
  ),
  'gpContract.people': row(
    [...backOffice, 'auditor'],
    'listed',
    'Who is on a list is for those who move people between lists, and for the auditor; of each no more than the record’s own gate lets through.',
  ),
  'gpContract.peopleChanges': row(
    [...backOffice, 'auditor'],
    'listed',
    'Who came to a list and who left it, as who is on it; of each no more than the record’s own gate lets through.',
  ),

  'exclusion.list': row(
    reading,
    'open',
    'Why a doctor cannot be chosen is told to the person who asks, and read by the auditor.',
  ),
  'exclusion.register': deciding,
  'exclusion.record': deciding,

  'membership.list': guidance,
  'membership.add': registering,
  'membership.end': registering,

  'registration.add': registering,
  'registration.end': registering,
  'privacy.accessReport': rights,
  'privacy.deidentify': row(
    ['supervisor'],
    'open',
    'It cannot be undone, so the one who answers for the unit does it.',
  ),

  'access.override': row(
    serving,
    'core',
    'Whoever serves people may answer for an exception; a supervisor reads every one.',
  ),
  'access.overrides': row(
    ['supervisor', 'administrator', 'auditor'],
    'listed',
    'Exceptions are followed up by the unit’s supervisor, by those who run the system and by the auditor.',
  ),
  'task.handOver': passing,
  'task.list': row(passing.roles, 'listed', 'Tasks belong to the unit that does them.'),

  'registerEvent.receive': row(
    ['service'],
    'nobody',
    'The population register speaks to the service through its own account, and is told nothing of anybody.',
  ),
  'registerEvent.exceptions': row(
    backOffice,
    'listed',
    'What the register cannot settle by itself is settled by the back office; an event is told only when everybody in it is open.',
  ),
  'registerEvent.settle': row(
    backOffice,
    'listed',
    'Whoever settles an event must be let in to everybody it names.',
  ),

  'allocation.setting': row(
    reading,
    'nobody',
    'Whether a municipality has allocation off is part of the answer to why somebody was given no list.',
  ),
  'allocation.changeSetting': row(
    ['supervisor'],
    'nobody',
    'It decides for everybody in a municipality, on its letter: whoever answers for the unit does it.',
  ),
  'allocation.duty': row(
    reading,
    'nobody',
    'Whether a municipality must have the scheme explains why somebody there cannot choose a GP.',
  ),
  'allocation.changeDuty': row(
    ['supervisor'],
    'nobody',
    'It takes a right from everybody in a municipality, on a letter: whoever answers for the unit does it.',
  ),
  'allocation.ofCitizen': guidance,

  'outage.current': row(
    everybody,
    'nobody',
    'Everybody who speaks to callers must be able to say that wishes are collected, and until when.',
  ),
  'outage.list': row(
    people,
    'nobody',
    'What was registered of an outage decides who comes first, so everybody may read it; wishes are told in figures.',
  ),
  'outage.register': outages,
  'outage.change': outages,
  'wish.list': guidance,
  'wish.withdraw': change,

  'standardText.list': row(
    ['supervisor', 'administrator'],
    'nobody',
    'Texts that are over or for others are seen by those who answer for them.',
  ),
  'standardText.save': row(
    ['supervisor'],
    'nobody',
    'What advisers write to callers in everybody’s name is the unit’s to decide.',
  ),

  'job.runs': runs,
  'job.start': runs,

  'audit.ofCitizen': row(
    [...backOffice, 'auditor'],
    'open',
    'Who has seen a person is told to the person by the back office, and read by the auditor.',
  ),
  'audit.record': row(
    reading,
    'named',
    'What left the workspace is written down, even when the record has been shut since.',
  ),
  'audit.patterns': row(
    ['supervisor', 'auditor'],
    'nobody',
    'Patterns in colleagues’ look-ups are for those who follow them up.',
  ),
};

/** Whether a role may perform an operation at all, whoever it is about. */
export function mayPerform(role: Role, operation: FloOperationName): boolean {
  return accessMatrix[operation].roles.includes(role);
}
