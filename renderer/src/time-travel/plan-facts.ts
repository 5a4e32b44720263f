import type { Agreement } from '#contract/flo-api/agreements.ts';
import { tableDate } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import type { KnownFact } from './compare.ts';

/** What was planned for a list, as it stood at the moment it was asked for. */
export function planFacts(plans: Agreement['plans'], t: Translate): readonly KnownFact[] {
  return plans.map(({ planId, kind, effectiveDate, state }) => ({
    key: `plan:${planId}`,
    heading: t('timeTravel.headings.plans'),
    label: t(`agreements.kind.${kind}`),
    value: `${tableDate(effectiveDate)} · ${t(`agreements.state.${state}`)}`,
    personal: false,
  }));
}
