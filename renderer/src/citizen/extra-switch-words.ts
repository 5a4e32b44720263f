import type { CitizenSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { addMonths } from '#rules/calendar.ts';
import { usableGrounds } from '#rules/switching/extra-switch.ts';
import { tableDate } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';

/**
 * Why there are switches beyond the year's, from which day each is had and before which it must be
 * used.
 *
 * @param parameters those in force; while they are not known, no ground is named.
 */
export function extraSwitchWords(
  facts: Pick<CitizenSwitchFacts, 'today' | 'extraGrounds'>,
  parameters: SwitchParameters | undefined,
  t: Translate,
): readonly string[] {
  if (parameters === undefined) return [];
  return usableGrounds(facts, parameters).map(({ ground, since }) =>
    t('person.header.extraGround', {
      ground: t(`person.header.extraGrounds.${ground}`),
      since: tableDate(since),
      before: tableDate(addMonths(since, parameters.extraSwitchMonths)),
    }),
  );
}
