import type { FloOperationName } from '#contract/flo-api/operations.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import type { ApiOperation } from '#contract/flo-api/operation.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { AppServices } from '../app/services.ts';
import type { TravelState } from './travel-state.ts';

type Window = Pick<AppServices, 'workspace' | 'listTravel'>;

/** Where in time the place in front is, if it is one that can be elsewhere than now. */
export function travelInFront({
  workspace,
  listTravel,
}: Window): StoreApi<TravelState> | undefined {
  if (workspace.state.place === 'timeTravel') return listTravel;
  return workspace.activeTab?.travel;
}

/** Whether an operation changes something: nothing of the kind is done to what has been. */
function writes(operation: FloOperationName): boolean {
  const { command }: ApiOperation = floOperations[operation];
  return command !== undefined;
}

/** Whether what is in front is not now, and the operation would write on it. */
export function refusedByTravel(app: Window, operation: FloOperationName | undefined): boolean {
  if (operation === undefined || !writes(operation)) return false;
  return travelInFront(app)?.getState().first !== undefined;
}
