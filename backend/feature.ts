import type { Handlers } from '#contract/rpc/handlers.ts';
import type { WorkspaceOperations } from '#contract/workspace/index.ts';
import type { Clock } from '#contract/time/clock.ts';
import type { OpenCalls } from './calls/open-calls.ts';
import type { ReferenceCache } from './cache/reference-cache.ts';
import type { FloClient } from './flo-api/client.ts';
import type { Session } from './session/session.ts';
import type { Standings } from './standing/standings.ts';

/** What the features work with. */
export interface FeatureContext {
  readonly flo: FloClient;
  readonly cache: ReferenceCache;
  readonly clock: Clock;
  readonly session: Session;
  readonly standings: Standings;
  readonly calls: OpenCalls;
}

/** The handlers of some operations of the workspace. */
export type FeatureHandlers<O extends Partial<WorkspaceOperations>> = Handlers<
  Pick<WorkspaceOperations, Extract<keyof O, keyof WorkspaceOperations>>
>;
