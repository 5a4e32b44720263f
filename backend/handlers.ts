import type { Handlers } from '#contract/rpc/handlers.ts';
import type { WorkspaceOperations, WorkspaceTopic } from '#contract/workspace/index.ts';
import type { LiveOperations } from '#contract/workspace/live.ts';
import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import { accessHandlers } from './access/handlers.ts';
import { agreementHandlers } from './agreements/handlers.ts';
import { allocationHandlers } from './allocation/handlers.ts';
import { callHandlers } from './calls/handlers.ts';
import { citizenHandlers } from './citizen/handlers.ts';
import type { FeatureContext } from './feature.ts';
import { draftHandlers } from './drafts/handlers.ts';
import { exclusionHandlers } from './exclusions/handlers.ts';
import { membershipHandlers } from './memberships/handlers.ts';
import { findGPHandlers } from './find-gp/handlers.ts';
import type { BackendPorts } from './ports.ts';
import { ledgerHandlers } from './ledger/handlers.ts';
import { outageHandlers } from './outages/handlers.ts';
import type { CentralTime } from './outbox/central-time.ts';
import { outboxHandlers } from './outbox/handlers.ts';
import type { Outbox } from './outbox/outbox.ts';
import { sendBy, withOutbox } from './outbox/with-outbox.ts';
import { preferenceHandlers } from './preferences/handlers.ts';
import { privacyHandlers } from './privacy/handlers.ts';
import { referenceHandlers } from './reference/handlers.ts';
import { runHandlers } from './runs/handlers.ts';
import { guarded } from './session/guard.ts';
import { sessionHandlers } from './session/handlers.ts';
import { standingHandlers } from './standing/handlers.ts';
import { switchHandlers } from './switching/handlers.ts';
import type { WorkStore } from './work-store/work-store.ts';
import { waitingListHandlers } from './waiting-list/handlers.ts';

/** Where what was typed and what was wished for is kept. */
export interface Keeping {
  readonly outbox: Outbox;
  readonly work: WorkStore;
  /** What day it is, by the central service: what is kept is dated and deleted by it. */
  readonly time: CentralTime;
}

/** Operations that are the same for every window; the live ones are each window's own. */
export type SharedOperations = Omit<WorkspaceOperations, keyof LiveOperations>;

/** A handler for every such operation. A feature is added here, on one line. */
export function createHandlers(
  context: FeatureContext,
  ports: BackendPorts,
  status: () => ReferenceStatus,
  notify: (topic: WorkspaceTopic) => void,
  { outbox, work, time }: Keeping,
): Handlers<SharedOperations> {
  const handlers: Handlers<SharedOperations> = {
    ...sessionHandlers(context, ports),
    ...citizenHandlers(context),
    ...callHandlers(context),
    ...switchHandlers(context),
    ...waitingListHandlers(context),
    ...referenceHandlers(context, status),
    ...findGPHandlers(context),
    ...exclusionHandlers(context),
    ...membershipHandlers(context),
    ...preferenceHandlers(ports, () => notify('preferences.changed')),
    ...accessHandlers(context),
    ...agreementHandlers(context),
    ...allocationHandlers(context),
    ...standingHandlers(context),
    ...ledgerHandlers(context),
    ...privacyHandlers(context, ports),
    ...runHandlers(context),
    ...outageHandlers(context),
    ...outboxHandlers(outbox),
    ...draftHandlers({ ...context, time, work, onChanged: () => notify('drafts.changed') }),
  };
  outbox.start(sendBy(handlers));
  return guarded(withOutbox(handlers, outbox), context.session);
}
