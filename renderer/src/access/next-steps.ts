import type { AccessNextStep } from '#contract/codes/access.ts';
import type { AccessRefusal } from '#contract/flo-api/access.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { AppServices } from '../app/services.ts';
import { isAllowed } from '../commands/allowed.ts';
import type { AccessDialog } from './access-state.ts';

const operations: Readonly<Record<AccessDialog, FloOperationName>> = {
  handOver: 'task.handOver',
  askSupervisor: 'task.handOver',
  override: 'access.override',
};

/** True for a step that this window can take; the rest is something the caller does. */
function isAction(step: AccessNextStep): step is AccessDialog {
  return Object.hasOwn(operations, step);
}

/** What can be done about a record that is shut, in the order of its keys. */
export function actionsOf(
  app: Pick<AppServices, 'session'>,
  { nextSteps, overridable }: AccessRefusal,
): readonly AccessDialog[] {
  return nextSteps
    .filter(isAction)
    .filter((step) => step !== 'override' || overridable)
    .filter((step) => isAllowed(app, { operation: operations[step] }));
}
