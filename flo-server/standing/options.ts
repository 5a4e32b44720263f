import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { StandingOption } from '#contract/flo-api/standing.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { addDays } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { decideStanding } from '#rules/standing/decide-standing.ts';
import type { RequestContext } from '../http/handlers.ts';
import { openRelative } from '../persons/gate.ts';
import { claimOf } from './claim.ts';
import type { DeclaredCaller } from './claim.ts';
import type { RegistrationRecord, RepresentativeRecord, StandingRecord } from './record.ts';

/** For how long one that has run out is still shown: callers ask about last year's. */
const SHOWN_DAYS_AFTER = 365;
const CHILD_UNDER = 16;
const MINOR_UNDER = 18;

/** Who a representative is, as far as the reader may know. */
export interface ShownRepresentative {
  readonly citizenId: CitizenId | null;
  readonly name: PersonName | null;
}

/** A representative as the gate lets the reader see them: without a name when protected. */
export function shownRepresentative(
  context: RequestContext,
  { subject, name }: RepresentativeRecord,
  today: CivilDate,
): ShownRepresentative {
  const { identity } = openRelative(context, subject, today);
  if (!identity) return { citizenId: null, name: null };
  return { citizenId: CitizenId.parse(subject.citizenId), name };
}

const caller = (kind: DeclaredCaller['kind']): DeclaredCaller => ({
  kind,
  representativeId: null,
  registrationId: null,
  // What may be asked for once the consent is heard.
  consentHeard: true,
});

/** Whether one is still worth showing: in force, to come, or run out lately. */
function recent({ endedAt, validTo }: RegistrationRecord, today: CivilDate): boolean {
  return endedAt === null && (validTo === null || validTo >= addDays(today, -SHOWN_DAYS_AFTER));
}

/** Everybody who may be on the line about a person, with what each may ask for and why. */
export function standingOptions(context: RequestContext, record: StandingRecord): StandingOption[] {
  const { today, ageYears } = record.subject;
  const option = (
    declared: DeclaredCaller,
    representative: RepresentativeRecord | null,
    validTo: CivilDate | null = null,
  ): StandingOption => {
    const { decision, mayAsk } = decideStanding(claimOf(declared, record), record.subject);
    return {
      kind: declared.kind,
      representative: representative && shownRepresentative(context, representative, today),
      registrationId: declared.registrationId,
      validTo,
      mayAsk: [...mayAsk],
      decision,
    };
  };
  const minor = ageYears < MINOR_UNDER;
  const registered = record.registrations
    .filter((item) => recent(item, today))
    .map((item) => {
      const kind = item.kind === 'guardianship' ? 'guardian' : 'authorized';
      const declared = { ...caller(kind), registrationId: item.registrationId };
      return option(declared, item, item.validTo);
    });
  const noneRegistered = !registered.some(({ kind }) => kind === 'authorized');
  return [
    option(caller('oneself'), null),
    ...(ageYears < CHILD_UNDER ? [option(caller('childWithConsent'), null)] : []),
    ...record.holders.map((holder) =>
      option({ ...caller('parent'), representativeId: holder.subject.citizenId }, holder),
    ),
    ...registered,
    // So that the adviser can tell how one is got.
    ...(noneRegistered ? [option(caller('authorized'), null)] : []),
    ...(minor ? [option(caller('childWelfare'), null)] : []),
    option(caller('municipality'), null),
    option(caller('healthPersonnel'), null),
  ];
}
