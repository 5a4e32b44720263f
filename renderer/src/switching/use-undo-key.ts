import { useServices } from '../app/services-context.tsx';
import type { Command } from '../commands/command.ts';
import { undoLastCommand } from './commands.ts';
import { lastUndoable } from './undo-last.ts';

/** The command whose key takes this back: none where something else was done later. */
export function useUndoKey(what: 'switch' | 'queue'): Command | undefined {
  return lastUndoable(useServices()) === what ? undoLastCommand : undefined;
}
