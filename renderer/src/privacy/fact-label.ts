import type { Translate } from '#texts/index.ts';
import { nb } from '#texts/nb/index.ts';

type FactName = keyof typeof nb.patternFacts;

const isKnown = (name: string): name is FactName => Object.hasOwn(nb.patternFacts, name);

/** What a figure behind a signal is called; its own name where the catalogue has none. */
export function factLabel(name: string, t: Translate): string {
  return isKnown(name) ? t(`patternFacts.${name}`) : name;
}
