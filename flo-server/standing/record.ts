import type { GuardianshipTask } from '#contract/codes/access.ts';
import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import { ageOn } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { StandingSubject } from '#rules/standing/claim.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { nameJson } from '../gp-contracts/json.ts';
import type { Subject } from '../persons/gate.ts';
import { subjectJson } from '../persons/subject-sql.ts';

/** Somebody in the register who may speak for the person: not to be shown before the gate has seen it. */
export interface RepresentativeRecord {
  readonly name: PersonName;
  readonly subject: Subject;
  readonly sharesAddress: boolean;
}

/** A parent, or somebody else who holds parental responsibility. */
export interface HolderRecord extends RepresentativeRecord {
  readonly responsible: boolean;
}

/** An authorisation or a guardianship as stored. */
export interface RegistrationRecord extends RepresentativeRecord {
  readonly registrationId: string;
  readonly kind: 'authorization' | 'guardianship';
  readonly tasks: GuardianshipTask[];
  readonly validFrom: CivilDate;
  /** Last day it holds. */
  readonly validTo: CivilDate | null;
  readonly registeredAt: string;
  readonly endedAt: string | null;
}

/** What the register knows of who may speak for a person. */
export interface StandingRecord {
  readonly subject: StandingSubject;
  readonly holders: readonly HolderRecord[];
  /** Newest first. */
  readonly registrations: readonly RegistrationRecord[];
}

interface StandingRow extends Omit<StandingRecord, 'subject'> {
  readonly birthDate: CivilDate;
  readonly deathDate: CivilDate | null;
  readonly addressProtection: Subject['addressProtection'];
  readonly careTakenOver: boolean;
}

const shared = `'name', ${nameJson('r')}, 'subject', ${subjectJson('r')},
  'sharesAddress', r.household_id is not null and r.household_id = p.household_id`;

const responsibilityOf = `from parental_responsibility q
  where q.child_id = p.id and q.valid @> $2::date`;

const holders = `select json_agg(json_build_object(${shared},
      'responsible', exists (select ${responsibilityOf} and q.holder_id = r.id))
    order by r.birth_date, r.id)
  from citizen r
  where r.id in (select f.parent_id from citizen_parent f where f.child_id = p.id
      union select q.holder_id ${responsibilityOf})
    and p.birth_date > ($2::date - interval '18 years')
    and r.death_date is null and r.merged_into is null`;

/** Rows of `representation` as `v` with the representative as `r` and the person as `p`. */
export const registrationJson = `json_build_object('registrationId', v.id, 'kind', v.kind,
    'tasks', to_json(v.tasks), 'validFrom', lower(v.valid), 'validTo', upper(v.valid) - 1,
    'registeredAt', v.registered_at, 'endedAt', v.ended_at, ${shared})`;

const findRecord = statement<{ record: StandingRow }>(
  'standing.record',
  `select json_build_object('birthDate', p.birth_date, 'deathDate', p.death_date,
      'addressProtection', p.address_protection,
      'careTakenOver', exists (select ${responsibilityOf} and q.kind = 'other' and q.holder_id is null),
      'holders', coalesce((${holders}), '[]'),
      'registrations', coalesce((select json_agg(${registrationJson}
          order by lower(v.valid) desc, v.registered_at desc, v.id)
        from representation v join citizen f on f.id = v.representative_id
          join citizen r on r.id = coalesce(f.merged_into, f.id)
        where v.citizen_id = any(array(
          select p.id union all select id from citizen where merged_into = p.id))), '[]')) as record
    from citizen p where p.id = $1`,
);

/** Whether an address is graded so that the person neither represents nor is represented. */
export function isHidden({ addressProtection }: Pick<Subject, 'addressProtection'>): boolean {
  return addressProtection === 'confidential' || addressProtection === 'strictlyConfidential';
}

/** Reads who may speak for a person (a living record's id) on a day; undefined for nobody. */
export async function readStandingRecord(
  db: Queryable,
  citizenId: string,
  today: CivilDate,
): Promise<StandingRecord | undefined> {
  const [row] = await findRecord(db, citizenId, today);
  if (row === undefined) return undefined;
  const { birthDate, deathDate, careTakenOver, holders: found, registrations } = row.record;
  return {
    subject: {
      today,
      ageYears: ageOn(birthDate, deathDate ?? today),
      dead: deathDate !== null,
      protected: isHidden(row.record),
      careTakenOver,
    },
    holders: found,
    registrations,
  };
}
