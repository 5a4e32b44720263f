import { namedUsers } from '#contract/development/named-users.ts';
import type { NamedUser } from '#contract/development/named-users.ts';
import { claimNames } from './clients.ts';

/** Everybody who can sign in with a browser. */
export const people: readonly NamedUser[] = (namedUsers as readonly NamedUser[]).filter(
  ({ role }) => role !== 'service',
);

/** Somebody by the subject of the sign-in. */
export function findPerson(subject: string): NamedUser | undefined {
  return people.find((person) => person.subject === subject);
}

/** All named users have signed in with the highest assurance. */
export const SECURITY_LEVEL = '4';

/** What the ID token may say of a person; scopes decide what it says. */
export function claimsOf(person: NamedUser): { sub: string; [claim: string]: unknown } {
  return {
    sub: person.subject,
    name: person.name,
    [claimNames.securityLevel]: SECURITY_LEVEL,
    ...(person.pid !== null && { [claimNames.pid]: person.pid }),
  };
}
