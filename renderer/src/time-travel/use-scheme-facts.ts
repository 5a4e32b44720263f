import { useQuery } from '@tanstack/react-query';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowed } from '../commands/allowed.ts';
import { personalQuery } from '../rpc/query-client.ts';
import type { KnownFact } from './compare.ts';
import { exclusionFacts, membershipFacts } from './scheme-facts.ts';
import { atOf, type TravelMoment } from './travel-state.ts';

/**
 * What the scheme knew of a person at a moment beside the overview: doctors who could not be chosen, and what
 * opened the university's lists. That it is missing is said. Nothing of a moment that is not looked at.
 */
export function useSchemeFacts(
  citizenId: CitizenId,
  moment: TravelMoment | undefined,
  today: CivilDate,
): readonly KnownFact[] {
  const app = useServices();
  const { t } = useTexts();
  const asks = moment !== undefined;
  const input = { citizenId, ...atOf(moment ?? { asOf: undefined, knownOn: undefined }, today) };
  const exclusions = useQuery({
    ...personalQuery(app.connection, 'exclusion.list', input),
    enabled: asks && isAllowed(app, { operation: 'exclusion.list' }),
  });
  const memberships = useQuery({
    ...personalQuery(app.connection, 'membership.list', input),
    enabled: asks && isAllowed(app, { operation: 'membership.list' }),
  });
  const missing = (key: string, heading: string): readonly KnownFact[] => [
    { key, heading, label: heading, value: t('timeTravel.factsMissing'), personal: false },
  ];
  return [
    ...(exclusions.isError ? missing('exclusions', t('exclusions.title')) : []),
    ...exclusionFacts(exclusions.data?.items ?? [], t),
    ...(memberships.isError ? missing('memberships', t('memberships.title')) : []),
    ...membershipFacts(memberships.data?.items ?? [], t),
  ];
}
