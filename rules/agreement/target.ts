import type { Alternative } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import { freePlaces, lifeOn } from '../list-status/list-status.ts';
import { gpRegulation } from './agreement-case.ts';
import type { AgreementFacts, AgreementRefusal } from './agreement-case.ts';
import type { AgreementCode } from './codes.ts';

/** The list that people are to be moved to. */
export interface TargetFacts {
  readonly gpContractId: number;
  readonly municipalityNumber: string;
  /** Other municipalities it serves. */
  readonly coopMunicipalities: readonly string[];
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly maxPatients: number;
  readonly occupied: number;
  /** Only open to certain people (FOR-2012-08-29-843 § 3). */
  readonly requiresMembership: boolean;
  /** First day it will be gone, by a plan that is not carried out yet. */
  readonly endsOn: CivilDate | null;
}

const MOVED_TO_ANOTHER = practice('gpStops');
const ANOTHER: Alternative = { code: 'chooseAnotherList' };

function endOf({ validTo, endsOn }: TargetFacts): CivilDate | null {
  if (validTo === null) return endsOn;
  return endsOn === null || validTo < endsOn ? validTo : endsOn;
}

/** Why people cannot be moved to a list on a day; null when they can. `target: null`: there is no such list. */
export function targetRefusal(
  agreement: AgreementFacts,
  target: TargetFacts | null,
  people: number,
  effectiveDate: CivilDate,
): AgreementRefusal | null {
  const refused = (
    code: AgreementCode,
    facts: AgreementRefusal['facts'] = {},
    more: readonly Alternative[] = [],
  ): AgreementRefusal => ({
    code,
    rule: 'agreement/target',
    basis:
      code === 'target.tooFewPlaces'
        ? [gpRegulation(agreement.today, '§ 10', 1), MOVED_TO_ANOTHER]
        : [MOVED_TO_ANOTHER],
    facts: { people, effectiveDate, ...facts },
    alternatives: [...more, ANOTHER],
  });
  if (target === null) return refused('target.unknown');
  if (target.gpContractId === agreement.gpContractId) return refused('target.sameList');
  const { validFrom } = target;
  const life = { validFrom, validTo: endOf(target) };
  if (lifeOn(life, effectiveDate) !== 'inForce') return refused('target.notInForce', life);
  const serves = [target.municipalityNumber, ...target.coopMunicipalities];
  if (!serves.includes(agreement.municipalityNumber)) return refused('target.otherMunicipality');
  if (target.requiresMembership) return refused('target.membersOnly');
  const free = freePlaces(target);
  if (free < people) {
    const { maxPatients, occupied } = target;
    const facts = { maxPatients, occupied, freePlaces: free, missing: people - free };
    return refused('target.tooFewPlaces', facts, [
      { code: 'raiseCeiling', gpContractId: target.gpContractId },
    ]);
  }
  return null;
}
