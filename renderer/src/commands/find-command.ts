import type { AppServices } from '../app/services.ts';
import { isPossible } from './allowed.ts';
import type { Command, Scope } from './command.ts';
import { isBareCharacter, matchesKey, parseKey, type Chord, type KeyPress } from './keys.ts';

interface Bound {
  readonly command: Command;
  readonly chords: readonly Chord[];
}

/** Where a press happened. */
export interface PressContext {
  /** Innermost first. */
  readonly scopes: readonly Scope[];
  /** Whether focus is in a field that takes text. */
  readonly inText: boolean;
  readonly repeat: boolean;
}

/** Finds the command of a press among the given ones; the keys are read once. */
export function commandFinder(
  commands: readonly Command[],
): (press: KeyPress, context: PressContext, app: AppServices) => Command | undefined {
  const bound: readonly Bound[] = commands.map((command) => ({
    command,
    chords: command.keys.map(parseKey),
  }));
  return (press, { scopes, inText, repeat }, app) => {
    const fits = ({ command, chords }: Bound, scope: Scope): boolean => {
      if (command.scope !== scope) return false;
      const chord = chords.find((candidate) => matchesKey(candidate, press));
      if (chord === undefined) return false;
      if (inText && (command.whileTyping === false || isBareCharacter(chord))) return false;
      if (repeat && command.repeats !== true) return false;
      return isPossible(app, command);
    };
    for (const scope of scopes) {
      const found = bound.find((candidate) => fits(candidate, scope));
      if (found !== undefined) return found.command;
    }
    return undefined;
  };
}
