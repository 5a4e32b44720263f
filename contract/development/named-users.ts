import type { AccessGrant, Role } from '../codes/access.ts';

/** A synthetic person who can sign in on a developer's machine and in tests. */
export interface NamedUser {
  /** The subject of the sign-in, and the id in the staff register. */
  readonly subject: string;
  readonly name: string;
  /** Synthetic NIN that the provider vouches for; FLO neither asks for it nor keeps it. */
  readonly pid: string | null;
  readonly role: Role;
  readonly organization: { readonly number: string; readonly name: string };
  readonly unit: string;
  readonly grants: readonly AccessGrant[];
  /** Null: the whole country. */
  readonly municipalities: readonly string[] | null;
  /** False: can sign in at the provider, and is unknown to the staff register. */
  readonly registered: boolean;
  /** Whether the user is linked to a person in the register, with a family. */
  readonly inRegister: boolean;
}

const helfo = { number: '986965610', name: 'Helfo' } as const;
const directorate = { number: '983544622', name: 'Helsedirektoratet' } as const;

/** The unit that takes over people with a protected address. */
export const protectedUnit = 'Skjermede personer';

const user = {
  pid: null,
  role: 'telephoneAdviser',
  organization: helfo,
  unit: 'Veiledning Fredrikstad',
  grants: [],
  municipalities: null,
  registered: true,
  inRegister: false,
} as const satisfies Partial<NamedUser>;

/** One for each role, and those whom a rule needs. The service account signs in by itself. */
export const namedUsers = [
  { ...user, subject: 'ingrid-bakke', pid: '14838811044', name: 'Ingrid Bakke', inRegister: true },
  {
    ...user,
    subject: 'lars-moen',
    pid: '02879112012',
    name: 'Lars Moen',
    unit: 'Veiledning Mo i Rana',
  },
  {
    ...user,
    subject: 'siri-strand',
    pid: '23898413063',
    name: 'Siri Strand',
    unit: protectedUnit,
    grants: ['strictlyConfidential', 'confidential'],
  },
  {
    ...user,
    subject: 'jonas-vik',
    pid: '11867914066',
    name: 'Jonas Vik',
    role: 'caseworker',
    unit: 'Saksbehandling Tønsberg',
    inRegister: true,
  },
  {
    ...user,
    subject: 'maria-hagen',
    pid: '30818215076',
    name: 'Maria Hagen',
    role: 'caseworker',
    unit: 'Saksbehandling Ørsta',
    municipalities: ['1520', '1577', '4640'],
  },
  {
    ...user,
    subject: 'anne-solberg',
    pid: '05857316047',
    name: 'Anne Solberg',
    role: 'supervisor',
    grants: ['ownOrganization'],
    inRegister: true,
  },
  {
    ...user,
    subject: 'erik-dahl',
    pid: '17916917007',
    name: 'Erik Dahl',
    role: 'administrator',
    organization: directorate,
    unit: 'Forvaltning av FLO',
  },
  {
    ...user,
    subject: 'nina-berg',
    pid: '28827718000',
    name: 'Nina Berg',
    role: 'auditor',
    organization: directorate,
    unit: 'Internrevisjon',
  },
  { ...user, subject: 'otto-fremmed', pid: '09889519018', name: 'Otto Fremmed', registered: false },
  {
    ...user,
    subject: 'flo-service',
    name: 'Tjenestekonto for FLO',
    role: 'service',
    organization: directorate,
    unit: 'FLO',
  },
] as const satisfies readonly NamedUser[];
export type NamedSubject = (typeof namedUsers)[number]['subject'];

/** The first named user of a role. */
export function namedUserOf(role: Role): NamedUser {
  const found = namedUsers.find((candidate) => candidate.role === role);
  if (found === undefined) throw new Error(`no named user is ${role}`);
  return found;
}
