import type { CitizenSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { SwitchRecord } from '../citizens/overview-record.ts';
import { switchingField } from '../citizens/switch-facts-sql.ts';
import { switchFactsOf } from '../citizens/switch-facts.ts';
import type { SwitchFactsSource } from '../citizens/switch-facts.ts';
import { periodJson } from '../gp-contracts/json.ts';
import type { Subject } from '../persons/gate.ts';
import { subjectJson } from '../persons/subject-sql.ts';

/** A switch with the act that made it. */
export interface StoredSwitch extends SwitchRecord {
  readonly actId: number;
  /** The ground beyond the year's that it uses. */
  readonly extraGroundId: string | null;
  readonly replacedBy: string | null;
}

/** What a decision about a citizen needs, and what it leads to needs. */
export interface SwitchingCitizen {
  /** What the gate asks: of the record the person lives on under. */
  readonly subject: Subject;
  readonly facts: CitizenSwitchFacts;
  readonly switches: readonly StoredSwitch[];
  readonly tiesRevision: number;
}

interface Source extends SwitchFactsSource {
  readonly subject: Subject;
  readonly switches: readonly StoredSwitch[];
  readonly tiesRevision: number;
}

const factsOfCitizen = statement<{ source: Source }>(
  'switching.citizenFacts',
  `select json_build_object(
    'subject', (select ${subjectJson('x')} from citizen x where x.id = coalesce(p.merged_into, p.id)),
    'tiesRevision', p.ties_revision, 'eligibility', p.eligibility,
    'optedOut', p.opted_out_since is not null and p.opted_out_since <= $2::date,
    'person', json_build_object('birthDate', p.birth_date, 'deathDate', p.death_date,
      'status', p.person_status, 'addressProtection', p.address_protection),
    'live', (select coalesce(json_agg(json_build_object('gpContractId', t.gp_contract_id,
        'valid', ${periodJson('t.valid')}, 'gp', (select json_build_object('hprNumber', a.hpr_number)
          from gp_on_contract_association a where a.gp_contract_id = t.gp_contract_id
            and a.relationship = 'LPFL' and a.valid @> $2::date limit 1)) order by lower(t.valid)), '[]')
      from patient_to_gp_contract_association t
      where t.citizen_id = p.id and (upper(t.valid) is null or upper(t.valid) > $2::date)),
    'switches', (select coalesce(json_agg(json_build_object('switchId', w.id,
        'requestedAt', w.requested_at, 'effectiveDate', w.effective_date,
        'fromContractId', w.from_contract_id, 'toContractId', w.to_contract_id, 'state', w.state,
        'quotaYear', w.quota_year, 'extraGroundId', w.extra_ground_id, 'actId', w.act_id, 'replacedBy', w.replaced_by)
        order by w.requested_at desc), '[]')
      from gp_switch w where w.citizen_id = any(array(
        select p.id union all select y.id from citizen y where y.merged_into = p.id))),
    ${switchingField('p')}) as source
  from citizen p where p.id = $1`,
);

/** What the rules and the ledger need of a citizen on a day; undefined when there is no such citizen. */
export async function readSwitchingCitizen(
  db: Queryable,
  id: string,
  today: CivilDate,
): Promise<SwitchingCitizen | undefined> {
  const [row] = await factsOfCitizen(db, id, today);
  if (row === undefined) return undefined;
  const { source } = row;
  return {
    subject: source.subject,
    facts: switchFactsOf(source, today),
    switches: source.switches,
    tiesRevision: source.tiesRevision,
  };
}
