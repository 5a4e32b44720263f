import type { Command } from './command.ts';
import { commandRegistry } from './command-registry.ts';

/** A command that the caller knows to be there. */
export function commandById(id: string): Command {
  const found = commandRegistry.find((command) => command.id === id);
  if (found === undefined) throw new RangeError(`no command ${id}`);
  return found;
}
