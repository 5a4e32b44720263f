import { workspaceOperations } from '#contract/workspace/index.ts';
import { createServices } from '../create-services.ts';
import type { AppServices } from '../services.ts';

/** The services of a window whose backend never answers, and which remembers nothing of its user. */
export function silentServices(): AppServices {
  return createServices(
    {
      operations: workspaceOperations,
      contractHash: '',
      openLine: () => new Promise(() => undefined),
      isFinal: () => false,
    },
    { getItem: () => null, setItem: () => undefined },
  );
}
