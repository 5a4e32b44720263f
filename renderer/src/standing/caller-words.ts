import type { CallerRequest } from '#contract/codes/access.ts';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { StandingOption } from '#contract/flo-api/standing.ts';
import { sentenceDate } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import type { Language } from '#texts/languages.ts';
import { firstName, fullName } from '#texts/names.ts';
import type { SpokenAbout } from '#texts/read-aloud.ts';
import type { Hide } from '../ui/anonymise.ts';

/** Who the option is: what they are to the person, and by name where FLO may show it. */
export function optionName(option: StandingOption, t: Translate, hide: Hide): string {
  const kind = t(`standing.kinds.${option.kind}`);
  const { representative } = option;
  if (representative === null) return kind;
  const { name } = representative;
  const who = name === null ? t('standing.picker.hiddenName') : hide(fullName(name));
  return `${kind}: ${who}`;
}

/** What may be asked for, in a row. */
export function requestWords(mayAsk: readonly CallerRequest[], t: Translate): string {
  return mayAsk.map((request) => t(`standing.requests.${request}`)).join(', ');
}

/** What they may ask for, and until when. */
export function optionDetails(
  { mayAsk, validTo, decision }: StandingOption,
  language: Language,
  t: Translate,
): string {
  const may = t('standing.picker.may', { requests: requestWords(mayAsk, t) });
  if (validTo === null) return may;
  const date = sentenceDate(validTo, language, decision.decidedOn);
  return `${may} ${capital(t('standing.picker.until', { date }))}.`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Whether whoever is on the line may ask for something, as far as this window knows. */
export function callerMay(
  { switchFacts }: Pick<CitizenOverview, 'switchFacts'>,
  request: CallerRequest,
): boolean {
  return switchFacts.caller?.mayAsk.includes(request) === true;
}

/** Whom to speak of when the one on the line is somebody else; null when it is the person. */
export function spokenAbout(
  { person, switchFacts }: Pick<CitizenOverview, 'person' | 'switchFacts'>,
  hide: Hide,
): SpokenAbout | null {
  // While nobody has said who calls for a child, it is hardly the child.
  const kind = switchFacts.caller?.kind;
  if (kind === 'oneself' || kind === 'childWithConsent') return null;
  return { name: hide(firstName(person.name)) };
}
