import { mayPerform } from '#rules/access/matrix.ts';
import { refusedByTravel } from '../time-travel/travelling.ts';
import type { AppServices } from '../app/services.ts';
import type { Command } from './command.ts';

type Signed = Pick<AppServices, 'session'>;

/**
 * Whether the role of the one who is signed in may do what a command does. What it may not do is
 * neither shown nor bound. The service asks the same table and decides.
 */
export function isAllowed({ session }: Signed, { operation }: Pick<Command, 'operation'>): boolean {
  if (operation === undefined) return true;
  const role = session.store.getState().owner?.role;
  return role !== undefined && mayPerform(role, operation);
}

/** Whether an operation may be done on what is in front: nothing is written on what has been. */
export function isAllowedNow(app: AppServices, command: Pick<Command, 'operation'>): boolean {
  return !refusedByTravel(app, command.operation) && isAllowed(app, command);
}

/** Whether a command may be done, and makes sense, right now. */
export function isPossible(app: AppServices, command: Command): boolean {
  return isAllowedNow(app, command) && (command.when?.(app) ?? true);
}
