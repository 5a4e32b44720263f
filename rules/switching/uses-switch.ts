import type { beginReasons } from '#contract/codes/code-lists.ts';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';

/**
 * Whether a tie that began for a reason uses one of the year's switches. Only what the person asked for
 * does; being placed or moved by others does not, unless a parameter says so.
 */
export function reasonUsesSwitch(
  reason: (typeof beginReasons)[number],
  parameters: SwitchParameters,
): boolean {
  switch (reason) {
    case 'switch':
      return true;
    case 'ownChoice':
      return parameters.firstChoiceCounts;
    case 'waitingList':
      return parameters.waitingListHitCounts;
    case 'movedWithList':
    case 'listReduction':
    case 'movedByMunicipality':
      return parameters.municipalMoveCounts;
    case 'initialRegister':
    case 'allocated':
    case 'newborn':
    case 'returned':
      return false;
    default:
      return reason satisfies never;
  }
}
