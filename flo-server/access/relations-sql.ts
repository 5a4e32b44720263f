/** The record that a person lives on under. */
const living = (alias: string): string => `coalesce(${alias}.merged_into, ${alias}.id)`;

/**
 * Who a staff member ($1) is related to, as of a day ($2): parents, children, brothers and sisters and
 * the household; those they share a child with; those they are guardian of. Of a former partner the
 * register only knows the children. No row when the staff member's own record is not known.
 */
export const relationsSql = `
  with me as (
    select ${living('c')} as id from staff_member s join citizen c on c.id = s.citizen_id
    where s.id = $1),
  mine as (select c.id from citizen c, me where c.id = me.id or c.merged_into = me.id),
  family as (
    select f.parent_id as id from citizen_parent f where f.child_id in (select id from mine)
    union select f.child_id from citizen_parent f where f.parent_id in (select id from mine)
    union select g.child_id from citizen_parent f join citizen_parent g using (parent_id)
      where f.child_id in (select id from mine)
    union select h.id from citizen h where h.household_id =
      (select c.household_id from citizen c join me on me.id = c.id)),
  partner as (
    select g.parent_id as id from citizen_parent f join citizen_parent g using (child_id)
    where f.parent_id in (select id from mine)),
  ward as (
    select r.citizen_id as id from representation r
    where r.representative_id in (select id from mine) and r.kind = 'guardianship'
      and r.ended_at is null and r.valid @> $2::date)
  select me.id as "citizenId",
    array(select distinct ${living('c')} from family join citizen c using (id)
      where ${living('c')} <> me.id) as "familyIds",
    array(select distinct ${living('c')} from partner join citizen c using (id)
      where ${living('c')} <> me.id) as "commonChildIds",
    array(select distinct ${living('c')} from ward join citizen c using (id)) as "wardIds"
  from me`;
