import type { Exclusion } from '#contract/flo-api/exclusions.ts';
import type { Membership } from '#contract/flo-api/memberships.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, tablePeriod } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { fullName } from '#texts/names.ts';
import { lifeOf } from '../exclusions/exclusion-life.ts';
import type { KnownFact } from './compare.ts';

/** Doctors whom a person could not choose, as it stood at the moment it was asked for. */
export function exclusionFacts(items: readonly Exclusion[], t: Translate): readonly KnownFact[] {
  return items.map((item) => {
    const { exclusionId, doctor, gpContractId } = item;
    const { state, since } = lifeOf(item);
    return {
      key: `exclusion:${exclusionId}`,
      heading: t('exclusions.title'),
      label:
        doctor === null
          ? t('exclusions.unknownDoctor', { list: gpContractId })
          : fullName(doctor.name),
      value: t(`exclusions.states.${state}`, { date: tableDate(since) }),
      personal: false,
    };
  });
}

/** What opened the university's lists to a person, as it stood at the moment it was asked for. */
export function membershipFacts(items: readonly Membership[], t: Translate): readonly KnownFact[] {
  return items.map(({ membershipId, ground, validFrom, validTo, endedAt }) => {
    const ended =
      endedAt === null
        ? []
        : [t('memberships.endedOn', { date: tableDate(osloDate(new Date(endedAt))) })];
    return {
      key: `membership:${membershipId}`,
      heading: t('memberships.title'),
      label: t(`memberships.grounds.${ground}`),
      value: [tablePeriod(validFrom, validTo), ...ended].join(' · '),
      personal: false,
    };
  });
}
