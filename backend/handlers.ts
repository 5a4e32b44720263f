import type { Handlers } from '#contract/rpc/handlers.ts';
import type { WorkspaceOperations, WorkspaceTopic } from '#contract/workspace/index.ts';
import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import { accessHandlers } from './access/handlers.ts';
import { citizenHandlers } from './citizen/handlers.ts';
import type { FeatureContext } from './feature.ts';
import { findGPHandlers } from './find-gp/handlers.ts';
import type { BackendPorts } from './ports.ts';
import { preferenceHandlers } from './preferences/handlers.ts';
import { privacyHandlers } from './privacy/handlers.ts';
import { referenceHandlers } from './reference/handlers.ts';
import { guarded } from './session/guard.ts';
import { sessionHandlers } from './session/handlers.ts';
import { standingHandlers } from './standing/handlers.ts';
import { switchHandlers } from './switching/handlers.ts';

/** A handler for every operation of the workspace. A feature is added here, on one line. */
export function createHandlers(
  context: FeatureContext,
  ports: BackendPorts,
  status: () => ReferenceStatus,
  notify: (topic: WorkspaceTopic) => void,
): Handlers<WorkspaceOperations> {
  const handlers: Handlers<WorkspaceOperations> = {
    ...sessionHandlers(context, ports),
    ...citizenHandlers(context),
    ...switchHandlers(context),
    ...referenceHandlers(context, status),
    ...findGPHandlers(context),
    ...preferenceHandlers(ports, () => notify('preferences.changed')),
    ...accessHandlers(context),
    ...standingHandlers(context),
    ...privacyHandlers(context, ports),
  };
  return guarded(handlers, context.session);
}
