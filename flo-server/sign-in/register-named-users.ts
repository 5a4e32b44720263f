import { namedUsers } from '#contract/development/named-users.ts';
import type { NamedUser } from '#contract/development/named-users.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

const registerStaff = statement(
  'signIn.registerStaff',
  `insert into staff_member (id, name, role, organization_number, organization_name, unit, grants,
                             municipalities)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (id) do update
     set name = excluded.name, role = excluded.role, active = true,
         organization_number = excluded.organization_number,
         organization_name = excluded.organization_name, unit = excluded.unit,
         grants = excluded.grants, municipalities = excluded.municipalities`,
);

/** Writes the named users of development and tests into the staff register. Again: no change. */
export async function registerNamedUsers(db: Queryable): Promise<void> {
  for (const user of namedUsers as readonly NamedUser[]) {
    if (!user.registered) continue;
    await registerStaff(
      db,
      user.subject,
      user.name,
      user.role,
      user.organization.number,
      user.organization.name,
      user.unit,
      user.grants,
      user.municipalities,
    );
  }
}
