import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { GPContractId } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowed } from '../commands/allowed.ts';
import { commandById } from '../commands/command-by-id.ts';
import { personalQuery } from '../rpc/query-client.ts';
import type { KnownFact } from './compare.ts';
import { planFacts } from './plan-facts.ts';
import { atOf, type TravelMoment } from './travel-state.ts';

const open = commandById('agreement.open');

/**
 * What was planned for a list at a moment, for those who see its agreement; that it is missing is said.
 * Nothing of a moment that is not looked at.
 */
export function usePlanFacts(
  gpContractId: GPContractId,
  moment: TravelMoment | undefined,
  today: CivilDate,
): readonly KnownFact[] {
  const app = useServices();
  const { t } = useTexts();
  const allowed = useStore(app.session.store, () => isAllowed(app, open));
  const at = atOf(moment ?? { asOf: undefined, knownOn: undefined }, today);
  const asked = useQuery({
    ...personalQuery(app.connection, 'agreement.get', { gpContractId, ...at }),
    enabled: allowed && moment !== undefined,
  });
  if (asked.data !== undefined) return planFacts(asked.data.plans, t);
  if (!asked.isError) return [];
  const heading = t('timeTravel.headings.plans');
  const value = t('timeTravel.plansMissing');
  return [{ key: 'plans', heading, label: heading, value, personal: false }];
}
