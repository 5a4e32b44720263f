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
const rights = row(
  backOffice,
  'open',
  'A report goes to the person’s own address after the back office has made sure who asks; the telephone hands over.',
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
  'doctor.list': publicFacts,
  'doctor.get': publicFacts,
  'reference.snapshot': publicFacts,
  'reference.changes': publicFacts,
  'reference.hints': publicFacts,

  'citizen.lookup': guidance,
  'citizen.overview': guidance,
  'citizen.search': row(guidance.roles, 'hits', guidance.reason),
  'switch.preview': guidance,
  'standing.options': guidance,
  'registration.list': guidance,

  'standing.declare': dialogue,
  'identityCheck.questions': dialogue,
  'identityCheck.record': dialogue,

  'switch.request': change,
  'switch.withdraw': change,
  'privacy.rectify': change,
  'idempotencyKey.get': row(
    change.roles,
    'listed',
    'What became of a command is told to the one who sent it, while the record is open to them.',
  ),

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
