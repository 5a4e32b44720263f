import type { CitizenSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { addMonths } from '../calendar.ts';

type Ground = CitizenSwitchFacts['extraGrounds'][number];

/** The parameter that says whether a ground gives an extra switch. */
const givenBy = {
  moved: 'extraSwitchMoved',
  gpLeaves: 'extraSwitchGPLeaves',
  listCut: 'extraSwitchListCut',
} as const satisfies Record<Ground['ground'], keyof SwitchParameters>;

/** What says which grounds give a switch, and for how long. */
export type GroundParameters = Pick<
  SwitchParameters,
  (typeof givenBy)[Ground['ground']] | 'extraSwitchMonths'
>;

/**
 * The grounds for a switch beyond the year's (practice) that can be used today: known already, and not
 * older than the months they last.
 */
export function usableGrounds(
  { today, extraGrounds }: Pick<CitizenSwitchFacts, 'today' | 'extraGrounds'>,
  parameters: GroundParameters,
): readonly Ground[] {
  return extraGrounds.filter(
    ({ ground, since }) =>
      parameters[givenBy[ground]] &&
      since <= today &&
      today < addMonths(since, parameters.extraSwitchMonths),
  );
}
