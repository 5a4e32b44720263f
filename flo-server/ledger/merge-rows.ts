import { statement } from '../db/statement.ts';

/** What two records that are one person say, for the decision. */
export interface MergeFacts {
  readonly alreadyMerged: boolean;
  readonly couldBeOne: boolean;
}

// A number changes with birth date or sex; a person who is somebody else in both and in name is not one.
export const findMergeFacts = statement<MergeFacts>(
  'ledger.mergeFacts',
  `select a.merged_into is not null or b.merged_into is not null as "alreadyMerged",
      (a.birth_date = b.birth_date or a.name_tokens && b.name_tokens)
        and (a.death_date is null or b.death_date is null or a.death_date = b.death_date)
        as "couldBeOne"
    from citizen a, citizen b where a.id = $1 and b.id = $2`,
);

/** Records merged into the second ($2) lead straight to the first ($1); then the second does. */
export const leadToSurvivor = [
  statement(
    'ledger.mergeOlder',
    'update citizen set merged_into = $1 where merged_into = $2::uuid',
  ),
  statement(
    'ledger.mergeRecord',
    `update citizen set merged_into = $1,
        person_status = case when death_date is null then 'discontinued' else person_status end
      where id = $2::uuid`,
  ),
] as const;

/** What the first ($1) has from the second ($2) beside the ties; nothing of the second's is taken away. */
export const adopt = [
  statement(
    'ledger.adoptChildren',
    `insert into citizen_parent (child_id, parent_id, role)
      select child_id, $1::uuid, role from citizen_parent where parent_id = $2::uuid and child_id <> $1::uuid
      on conflict do nothing`,
  ),
  statement(
    'ledger.adoptParents',
    `insert into citizen_parent (child_id, parent_id, role)
      select $1::uuid, parent_id, role from citizen_parent where child_id = $2::uuid and parent_id <> $1::uuid
      on conflict do nothing`,
  ),
  statement(
    'ledger.adoptResponsibility',
    `insert into parental_responsibility (child_id, holder_id, kind, valid)
      select case when r.child_id = $2 then $1 else r.child_id end,
          case when r.holder_id = $2 then $1 else r.holder_id end, r.kind, r.valid
        from parental_responsibility r
        where $2::uuid in (r.child_id, r.holder_id) and not exists (
          select from parental_responsibility o where o.valid && r.valid
            and o.child_id = case when r.child_id = $2 then $1::uuid else r.child_id end
            and o.holder_id is not distinct from case when r.holder_id = $2 then $1::uuid else r.holder_id end)`,
  ),
  statement(
    'ledger.adoptExclusions',
    `insert into list_exclusion (citizen_id, gp_contract_id, hpr_number, decided_on,
          municipality_number, reference, appealed_on, appeal_decided_on, ended_on, end_reason,
          act_id, last_act_id)
      select $1::uuid, gp_contract_id, hpr_number, decided_on, municipality_number, reference,
          appealed_on, appeal_decided_on, ended_on, end_reason, act_id, last_act_id
        from list_exclusion where citizen_id = $2::uuid
      on conflict do nothing`,
  ),
  // What happened once gives one switch, whichever record it was used on.
  statement(
    'ledger.shareUsedGrounds',
    `update gp_switch w set extra_ground_id = own.id
      from extra_switch_ground other join extra_switch_ground own
        on own.citizen_id = $1::uuid and own.ground = other.ground and own.arose_on = other.arose_on
      where w.citizen_id = $2::uuid and w.extra_ground_id = other.id
        and not exists (select from gp_switch x where x.extra_ground_id = own.id)`,
  ),
  statement(
    'ledger.adoptExtraSwitchGrounds',
    `insert into extra_switch_ground (id, citizen_id, ground, arose_on, act_id)
      select gen_random_uuid(), $1::uuid, g.ground, g.arose_on, g.act_id
        from extra_switch_ground g where g.citizen_id = $2::uuid
          and not exists (select from gp_switch w where w.extra_ground_id = g.id)
      on conflict do nothing`,
  ),
  statement(
    'ledger.adoptMemberships',
    `insert into university_membership (id, citizen_id, ground, valid, registered_at, act_id)
      select gen_random_uuid(), $1::uuid, u.ground, u.valid, u.registered_at, u.act_id
        from university_membership u where u.citizen_id = $2::uuid and u.ended_at is null
          and not exists (select from university_membership o where o.citizen_id = $1::uuid
            and o.ground = u.ground and o.valid && u.valid and o.ended_at is null)`,
  ),
  // Whoever has a list after the merge is in the scheme: nobody loses a list because a record was double.
  statement(
    'ledger.adoptOptingOut',
    `update citizen s set opted_out_since = case
        when exists (select from patient_to_gp_contract_association t where t.citizen_id = s.id
          and (upper(t.valid) is null or upper(t.valid) > least(s.opted_out_since, d.opted_out_since)))
        then null else least(s.opted_out_since, d.opted_out_since) end
      from citizen d where s.id = $1::uuid and d.id = $2::uuid
        and coalesce(s.opted_out_since, d.opted_out_since) is not null`,
  ),
] as const;

/** A place in a queue. */
export interface QueuePlace {
  readonly gpContractId: number;
  readonly joinedAt: Date;
}

/** A record ($1) leaves the queue at an instant ($2) by an act ($3). Gives the place it had. */
export const leaveQueueMerged = statement<QueuePlace>(
  'ledger.leaveQueueMerged',
  `update waiting_list_entry set left_at = greatest($2::timestamptz, joined_at), left_reason = 'merged',
      closing_act_id = $3
    where citizen_id = $1 and left_at is null
    returning gp_contract_id as "gpContractId", joined_at as "joinedAt"`,
);

/** The place of a record ($1), and whether the person ($2) is on its list on a day ($3) or about to be. */
export const findQueuePlace = statement<QueuePlace & { readonly needless: boolean }>(
  'ledger.queuePlace',
  `select w.gp_contract_id as "gpContractId", w.joined_at as "joinedAt",
      exists (select from patient_to_gp_contract_association t where t.citizen_id = $2
        and t.gp_contract_id = w.gp_contract_id
        and (upper(t.valid) is null or upper(t.valid) > $3::date)) as needless
    from waiting_list_entry w where w.citizen_id = $1 and w.left_at is null`,
);

/** The person ($2) has the place in a queue ($3, since $4). */
export const takeQueuePlace = statement(
  'ledger.takeQueuePlace',
  `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
    values ($1, $2, $3, $4, $5)`,
);

/**
 * Closes what the second record ($1) had asked for and not got by a day ($4), at an instant ($2), by an
 * act ($3). Where the person ($5) comes to the list all the same, it counts as a switch.
 */
export const closePending = statement(
  'ledger.closePendingMerged',
  `update gp_switch w set state = 'withdrawn', closed_at = $2, closing_act_id = $3,
      quota_year = case when o.comes then quota_year end,
      quota_slot = case when o.comes then quota_slot end,
      extra_ground_id = case when o.comes then extra_ground_id end
    from (select x.id, exists (select from patient_to_gp_contract_association t
        where t.citizen_id = $5 and t.gp_contract_id = x.to_contract_id
          and lower(t.valid) = x.effective_date) as comes
      from gp_switch x where x.citizen_id = $1) o
    where w.id = o.id and w.state = 'standing' and w.effective_date > $4::date`,
);
