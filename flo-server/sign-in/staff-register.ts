import type { Ground, Principal } from '#contract/flo-api/session.ts';
import type { Role } from '#contract/codes/access.ts';
import type { Pool } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** A principal without what only a request knows. */
export type StaffMember = Omit<Principal, 'callId' | 'onBehalfOf'>;

/** On what ground each role looks people up. */
export const grounds: Readonly<Record<Role, Ground>> = {
  telephoneAdviser: 'guidance',
  caseworker: 'caseHandling',
  supervisor: 'supervision',
  administrator: 'operation',
  auditor: 'audit',
  service: 'operation',
};

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organization_number: string;
  readonly organization_name: string;
  readonly unit: string;
  readonly grants: StaffMember['grants'];
  readonly municipalities: StaffMember['municipalities'];
}

const findStaff = statement<StaffRow>(
  'signIn.findStaff',
  `select id, name, role, organization_number, organization_name, unit, grants, municipalities
     from staff_member where id = $1 and active`,
);

/** Finds staff by the subject of their sign-in. */
export interface StaffRegister {
  /** Undefined for somebody who is not in it, or has left. */
  find(subject: string): Promise<StaffMember | undefined>;
}

/** For how long a change of the staff register may go unnoticed. */
const CACHE_MS = 30_000;

/** The staff register of the database; who was found is remembered shortly. */
export function staffRegister(pool: Pool, cacheMs = CACHE_MS): StaffRegister {
  const known = new Map<string, { readonly member: StaffMember; readonly until: number }>();
  return {
    find: async (subject) => {
      const there = known.get(subject);
      if (there !== undefined && there.until > performance.now()) return there.member;
      known.delete(subject);
      const [row] = await findStaff(pool, subject);
      if (row === undefined) return undefined;
      const member: StaffMember = {
        id: row.id,
        name: row.name,
        role: row.role,
        organization: { number: row.organization_number, name: row.organization_name },
        unit: row.unit,
        grants: row.grants,
        municipalities: row.municipalities,
        ground: grounds[row.role],
      };
      known.set(subject, { member, until: performance.now() + cacheMs });
      return member;
    },
  };
}
