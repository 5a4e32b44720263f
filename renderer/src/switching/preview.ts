import type { CitizenOverview, SwitchSummary } from '#contract/flo-api/citizen-view.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { ListSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { decideSwitch } from '#rules/switching/decide-switch.ts';

/** The list's half of the rule's input, as the row on the screen has it. */
export function listFactsOf(row: FindGPRow): ListSwitchFacts {
  return {
    gpContractId: row.gpContractId,
    status: row.status,
    validFrom: row.validFrom as CivilDate,
    validTo: row.validTo as CivilDate | null,
    maxPatients: row.maxPatients,
    occupied: row.occupied,
    waiting: row.waiting,
    requiresMembership: row.requiresMembership,
  };
}

/**
 * What the rules answer at once, from what is on the screen. A preview: the service decides. None
 * while the parameters in force are not known.
 */
export function localPreview(
  overview: CitizenOverview,
  row: FindGPRow,
  parameters: SwitchParameters | undefined,
): Decision | undefined {
  if (parameters === undefined) return undefined;
  return decideSwitch(overview.switchFacts, listFactsOf(row), parameters);
}

/** The switch that has not taken effect yet, if there is one. */
export function pendingSwitch({ switches }: CitizenOverview): SwitchSummary | undefined {
  return switches.items.find(({ state }) => state === 'pending');
}
