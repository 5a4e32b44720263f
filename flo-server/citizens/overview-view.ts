import type { CitizenOverview, Relative, Tie, TieDetail } from '#contract/flo-api/citizen-view.ts';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { ageOn, yearOf } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { usableGrounds } from '#rules/switching/extra-switch.ts';
import type { Access, Subject } from '../persons/gate.ts';
import type { OverviewRecord, RelativeRecord, SwitchRecord } from './overview-record.ts';
import { switchesUsed, switchFactsOf, switchState } from './switch-facts.ts';
import { revisionTag } from './revision.ts';

/** How the gate lets a relative be seen. */
export type OpenRelative = (relative: Subject) => Access;

/** The moment and the parameters a view is made with. */
export interface ViewOn {
  readonly now: Date;
  readonly today: CivilDate;
  readonly parameters: SwitchParameters;
}

function tieView<T extends Tie>(tie: T, { geography }: Access): T {
  // Common lists are often called after their place.
  return geography ? tie : { ...tie, listName: null, officeName: '', municipalityName: null };
}

function detailView(tie: TieDetail | undefined, access: Access): TieDetail | null {
  if (tie === undefined) return null;
  if (access.geography) return tie;
  return { ...tieView(tie, access), office: null, outOfOfficeLocations: [] };
}

function relativeView(
  relative: RelativeRecord,
  access: Access | null,
  subject: Access,
  today: CivilDate,
): Relative {
  const { relation, responsibility } = relative;
  if (access?.identity !== true || relative.citizenId === null) {
    return {
      citizenId: null,
      relation,
      name: null,
      ageYears: null,
      responsibility,
      sameAddress: null,
      protected: access?.identity === false,
    };
  }
  return {
    citizenId: relative.citizenId,
    relation,
    name: relative.name,
    ageYears: relative.birthDate === null ? null : Math.max(0, ageOn(relative.birthDate, today)),
    responsibility,
    // Whoever shares a protected person's address would give it away.
    sameAddress: subject.geography && access.geography ? relative.sameAddress : null,
    protected: false,
  };
}

function noGPReason(record: OverviewRecord, current: unknown, coming: unknown) {
  if (current !== null) return null;
  if (record.person.status === 'dead') return 'dead';
  if (record.person.status === 'emigrated') return 'emigrated';
  if (coming !== null) return 'startsLater';
  if (record.optedOut) return 'optedOut';
  return record.eligibility === 'none' ? 'noRight' : 'withoutList';
}

function switchItem(record: SwitchRecord, today: CivilDate) {
  const { switchId, effectiveDate, fromContractId, toContractId } = record;
  return {
    switchId,
    requestedAt: new Date(record.requestedAt).toISOString(),
    effectiveDate,
    fromContractId,
    toContractId,
    state: switchState(record, today),
    counts: record.quotaYear !== null,
  };
}

function waitingView(waiting: OverviewRecord['waiting'], { geography }: Access) {
  if (waiting === null) return null;
  const joinedAt = new Date(waiting.joinedAt).toISOString();
  return { ...waiting, joinedAt, officeName: geography ? waiting.officeName : '' };
}

/** A person's overview as far as the gate lets it be seen. */
export function overviewView(
  record: OverviewRecord,
  access: Access,
  openRelative: OpenRelative,
  on: ViewOn,
): CitizenOverview {
  const { today, parameters } = on;
  const { person } = record;
  const current = detailView(
    record.live.find((tie) => tie.valid.from <= today),
    access,
  );
  const coming = detailView(
    record.live.find((tie) => tie.valid.from > today),
    access,
  );
  const where = access.geography ? {} : { municipality: null, district: null, address: null };
  return {
    citizenId: record.citizenId,
    asOf: on.now.toISOString(),
    today,
    tiesRevision: revisionTag(record.tiesRevision),
    accessOverride: access.override,
    person: {
      ...person,
      ageYears: Math.max(0, ageOn(person.birthDate, person.deathDate ?? today)),
      ...where,
    },
    relatives: record.relatives.map((relative) =>
      relativeView(relative, relative.subject && openRelative(relative.subject), access, today),
    ),
    current,
    coming,
    noGPReason: noGPReason(record, current, coming),
    history: record.history.map((tie) => tieView(tie, access)),
    switches: {
      year: yearOf(today),
      used: switchesUsed(record.switches, today),
      limit: parameters.switchesPerYear,
      extra: usableGrounds({ today, extraGrounds: record.switching.extraGrounds }, parameters)
        .length,
      items: record.switches.map((item) => switchItem(item, today)),
    },
    waiting: waitingView(record.waiting, access),
    switchFacts: switchFactsOf(record, today),
  };
}
