import type { SwitchSummary } from '#contract/flo-api/citizen-view.ts';
import type { CitizenSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import { callerWhenUndeclared } from '#rules/standing/caller.ts';
import { movedBackFrom } from '#rules/switching/moved-back.ts';
import { ageOn, yearOf } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { OverviewRecord, SwitchRecord } from './overview-record.ts';

/** What a switch is on a day: whether a standing one has taken effect follows from the day. */
export function switchState(
  { state, effectiveDate }: Pick<SwitchRecord, 'state' | 'effectiveDate'>,
  today: CivilDate,
): SwitchSummary['state'] {
  if (state !== 'standing') return state;
  return effectiveDate > today ? 'pending' : 'inEffect';
}

/** Switches that use the quota of the year the day lies in. */
export function switchesUsed(
  switches: readonly Pick<SwitchRecord, 'quotaYear'>[],
  today: CivilDate,
): number {
  return switches.filter(({ quotaYear }) => quotaYear === yearOf(today)).length;
}

/** What the switching rule reads of a person: the same on both sides, and nothing to blank in it. */
export type SwitchFactsSource = Pick<
  OverviewRecord,
  'eligibility' | 'optedOut' | 'switches' | 'switching'
> & {
  /** Ties in force or coming, the earliest first. */
  readonly live: readonly (Pick<OverviewRecord['live'][number], 'gpContractId' | 'valid'> & {
    /** Null on a list without a GP of its own. */
    readonly gp: object | null;
  })[];
  readonly person: Pick<
    OverviewRecord['person'],
    'birthDate' | 'deathDate' | 'status' | 'addressProtection'
  >;
};

/** The citizen's half of the rule's input, from the record. */
export function switchFactsOf(record: SwitchFactsSource, today: CivilDate): CitizenSwitchFacts {
  const { person, switching } = record;
  const pending = record.switches.find((item) => switchState(item, today) === 'pending');
  const current = record.live.find((tie) => tie.valid.from <= today);
  const coming = record.live.find(
    (tie) => tie.valid.from > today && tie.gpContractId !== pending?.toContractId,
  );
  // A day that is looked back to may lie before the birth.
  const ageYears = Math.max(0, ageOn(person.birthDate, person.deathDate ?? today));
  return {
    today,
    personStatus: person.status,
    eligibility: record.eligibility,
    addressProtection: person.addressProtection,
    ageYears,
    currentContractId: current?.gpContractId ?? null,
    currentListVacant: current?.gp === null,
    pending: pending
      ? {
          switchId: pending.switchId,
          toContractId: pending.toContractId,
          effectiveDate: pending.effectiveDate,
        }
      : null,
    coming: coming ? { gpContractId: coming.gpContractId, from: coming.valid.from } : null,
    switchesUsed: switchesUsed(record.switches, today),
    extraGrounds: switching.extraGrounds,
    excludedContractIds: switching.excludedContractIds,
    parentContractIds: switching.parentContractIds,
    movedBack: movedBackFrom(switching.residences, switching.formerLists),
    memberships: switching.memberships,
    dutySuspended: switching.dutySuspended,
    optedOut: record.optedOut,
    caller: callerWhenUndeclared(ageYears),
  };
}
