import type { Decision } from '#contract/flo-api/decision.ts';
import { extraSwitchGrounds } from '#contract/flo-api/switch-facts.ts';
import type { Translate } from './index.ts';
import type { Language } from './languages.ts';

/** The parameter that says whether a ground gives a switch beyond the year's. */
const givenBy = {
  moved: 'extraSwitchMoved',
  gpLeaves: 'extraSwitchGPLeaves',
  listCut: 'extraSwitchListCut',
} as const;

/** By what somebody whose switches are used may have one more; empty when there is nothing. */
export function extraNote(
  { parameters }: Pick<Decision, 'parameters'>,
  language: Language,
  t: Translate,
): string {
  const given = extraSwitchGrounds.filter((ground) => parameters[givenBy[ground]] === true);
  if (given.length === 0) return '';
  const list = new Intl.ListFormat(language === 'nn' ? 'nb' : language, { type: 'disjunction' });
  const grounds = list.format(given.map((ground) => t(`decisions.phrases.extraBy_${ground}`)));
  return t('decisions.phrases.extraBy', { grounds });
}
