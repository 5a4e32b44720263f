import type { Handlers } from '#contract/rpc/handlers.ts';
import type { WorkspaceOperations, WorkspaceTopic } from '#contract/workspace/index.ts';
import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import { citizenHandlers } from './citizen/handlers.ts';
import type { FeatureContext } from './feature.ts';
import { findGPHandlers } from './find-gp/handlers.ts';
import type { BackendPorts } from './ports.ts';
import { preferenceHandlers } from './preferences/handlers.ts';
import { referenceHandlers } from './reference/handlers.ts';
import { sessionHandlers } from './session/handlers.ts';
import { switchHandlers } from './switching/handlers.ts';

/** A handler for every operation of the workspace. A feature is added here, on one line. */
export function createHandlers(
  context: FeatureContext,
  ports: BackendPorts,
  status: () => ReferenceStatus,
  notify: (topic: WorkspaceTopic) => void,
): Handlers<WorkspaceOperations> {
  return {
    ...sessionHandlers(context, ports),
    ...citizenHandlers(context),
    ...switchHandlers(context),
    ...referenceHandlers(context, status),
    ...findGPHandlers(context),
    ...preferenceHandlers(ports, () => notify('preferences.changed')),
  };
}
