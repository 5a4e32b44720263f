import type { Decision } from '#contract/flo-api/decision.ts';
import { isCivilDate } from '#contract/time/civil-date.ts';
import { tableDate } from './dates.ts';
import type { Translate } from './index.ts';
import type { Language } from './languages.ts';
import { nb } from './nb/index.ts';
import { wholeNumber } from './numbers.ts';
import { translator } from './translator.ts';

/** One fact a decision rested on, in words. */
export interface FactText {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

type FactName = keyof typeof nb.explanation.fact;

const isNamed = (name: string): name is FactName => Object.hasOwn(nb.explanation.fact, name);

/** A figure, a day, or yes and no. Codes are not for people: they have no words here. */
function valueOf(value: Decision['facts'][string], language: Language, t: Translate) {
  if (typeof value === 'number') return wholeNumber(value, language);
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  return value !== null && isCivilDate(value) ? tableDate(value) : undefined;
}

/** The facts of a decision that an adviser can check with the caller, in the rule's order. */
export function factRows({ facts }: Pick<Decision, 'facts'>, language: Language): FactText[] {
  const t = translator(language);
  return Object.entries(facts).flatMap(([name, fact]) => {
    const value = fact === undefined ? undefined : valueOf(fact, language, t);
    if (!isNamed(name) || value === undefined) return [];
    return [{ name, label: t(`explanation.fact.${name}`), value }];
  });
}
