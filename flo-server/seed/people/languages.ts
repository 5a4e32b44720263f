import type { NameGroup } from '../facts/people.ts';
import type { LanguageForm } from '../facts/places.ts';
import type { Random } from '../random/random.ts';
import { weighted } from '../random/weighted.ts';

/** Languages that interpreters are asked for, ISO 639, the commonest first. */
const INTERPRETED = weighted(
  ['ar', 'pl', 'uk', 'so', 'ti', 'fa', 'lt', 'ku', 'ps', 'ur', 'th', 'vi', 'tr', 'am', 'es', 'ru'],
  (code) => (code < 'm' ? 1.5 : 1),
);
const WANTS: Readonly<Record<LanguageForm, { readonly nb: number; readonly nn: number }>> = {
  nb: { nb: 0.25, nn: 0.02 },
  nn: { nb: 0.1, nn: 0.6 },
  neutral: { nb: 0.15, nn: 0.1 },
};

/** The written form somebody has asked for; most have not asked. */
export function languageFormOf(municipality: LanguageForm, random: Random): 'nb' | 'nn' | null {
  const draw = random.next();
  const { nb, nn } = WANTS[municipality];
  return draw < nb ? 'nb' : draw < nb + nn ? 'nn' : null;
}

/** The language somebody needs an interpreter for, or null. Northern Sami speakers are among them. */
export function interpreterOf(group: NameGroup, random: Random): string | null {
  if (group === 'i') return random.chance(0.1) ? INTERPRETED.draw(random) : null;
  return group === 's' && random.chance(0.1) ? 'se' : null;
}
