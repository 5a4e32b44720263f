import type { Membership } from '#contract/flo-api/memberships.ts';
import { statement } from '../db/statement.ts';

const columns = `u.id as "membershipId", u.ground, lower(u.valid) as "validFrom",
    (upper(u.valid) - 1) as "validTo", u.registered_at as "registeredAt", u.ended_at as "endedAt"
  from university_membership u`;

/** As stored: instants are not texts yet. */
export type MembershipRow = Omit<Membership, 'registeredAt' | 'endedAt'> & {
  readonly registeredAt: Date;
  readonly endedAt: Date | null;
};

/** Everything registered for a citizen ($1), newest first. */
export const membershipsOf = statement<MembershipRow>(
  'memberships.of',
  `select ${columns} where u.citizen_id = $1 order by lower(u.valid) desc, u.id`,
);

/**
 * What had begun by a day ($2), as known at an instant ($3): one ended after $4 had not ended. One that came
 * with another record was not known of this one before they were merged.
 */
export const membershipsAt = statement<MembershipRow>(
  'memberships.at',
  `select u.id as "membershipId", u.ground, lower(u.valid) as "validFrom",
      (upper(u.valid) - 1) as "validTo", u.registered_at as "registeredAt",
      case when u.ended_at <= $4 then u.ended_at end as "endedAt"
    from university_membership u
    where u.citizen_id = $1 and lower(u.valid) <= $2::date and u.registered_at <= $3
      and not exists (select from history_at('university_membership', u.id::text, $3))
    order by lower(u.valid) desc, u.id`,
);

/** One membership ($2) of a citizen ($1). */
export const membershipOf = statement<MembershipRow>(
  'memberships.one',
  `select ${columns} where u.citizen_id = $1 and u.id = $2`,
);

/** Whether a citizen ($1) has a ground ($2) on some of the days from $3 to $4. */
export const overlapping = statement<{ found: boolean }>(
  'memberships.overlapping',
  `select exists (select from university_membership u where u.citizen_id = $1 and u.ground = $2
      and u.ended_at is null and u.valid && daterange($3::date, $4::date, '[]')) as found`,
);

/** Stores a membership: id, citizen, ground, first and last day, instant, act. */
export const insertMembership = statement(
  'memberships.insert',
  `insert into university_membership (id, citizen_id, ground, valid, registered_at, act_id)
    values ($1, $2, $3, daterange($4::date, $5::date, '[]'), $6, $7)`,
);

/** Ends a membership ($1) at an instant ($2) by an act ($3); one that has ended stays as it was. */
export const endStored = statement(
  'memberships.end',
  `update university_membership set ended_at = $2, ending_act_id = $3
    where id = $1 and ended_at is null`,
);
