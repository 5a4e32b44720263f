import type { User } from '../fixtures/identity.ts';
import type { Screen } from './screen.ts';

/** Screens that one window can show one after another, with a reload between them. */
export interface Round {
  readonly name: string;
  readonly user: User;
  readonly writes: boolean;
  readonly screens: readonly Screen[];
}

/** Enough to share the start of a window, few enough to keep two workers busy. */
const MOST_IN_A_ROUND = 6;

/**
 * Parts the screens into rounds: by who sits at the desk, each in its own where the way there
 * changes something. What is begun anew costs more than what is looked at.
 */
export function roundsOf(screens: readonly Screen[]): readonly Round[] {
  const alone = screens.filter(({ writes, alone: single }) => writes === true || single === true);
  const together = screens.filter((screen) => !alone.includes(screen));
  const rounds: Round[] = alone.map((screen) => ({
    name: screen.name,
    user: screen.user ?? 'telephoneAdviser',
    writes: screen.writes ?? false,
    screens: [screen],
  }));
  for (const [user, own] of Map.groupBy(together, (one) => one.user ?? 'telephoneAdviser')) {
    for (let at = 0; at < own.length; at += MOST_IN_A_ROUND) {
      const some = own.slice(at, at + MOST_IN_A_ROUND);
      const name = some.map((screen) => screen.name).join(', ');
      rounds.push({ name, user, writes: false, screens: some });
    }
  }
  return rounds;
}
