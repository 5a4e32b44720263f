import type { Decision } from '#contract/flo-api/decision.ts';
import type { TrailItem } from '#contract/flo-api/call-trail.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { NoteSentence } from '#rules/calls/note-plan.ts';
import { sentenceDate, timeOfDay } from '#texts/dates.ts';
import { explainDecision } from '#texts/decision-text.ts';
import type { Translate } from '#texts/index.ts';
import type { Language } from '#texts/languages.ts';
import { translator } from '#texts/translator.ts';

/** What the words of a trail need beside its codes. Names of lists are public facts. */
export interface TrailWords {
  readonly language: Language;
  readonly today: CivilDate;
  /** What the lists are called, by their ids. */
  readonly names: Readonly<Record<number, string>>;
  /** What the rules answered about a list, by code of the trail and its id. */
  readonly answers: Readonly<Record<string, Decision>>;
}

/** Under which name the answer about a list is kept. */
export const answerKey = ({ code, gpContractId }: Pick<TrailItem, 'code' | 'gpContractId'>) =>
  `${code} ${gpContractId ?? ''}`;

function values(item: TrailItem, { language, today, names, answers }: TrailWords, t: Translate) {
  const { gpContractId = 0, effectiveDate, at } = item;
  const decision = answers[answerKey(item)];
  return {
    list: names[gpContractId] ?? t('call.did.unknownList', { id: String(gpContractId) }),
    date:
      effectiveDate === undefined ? '' : sentenceDate(effectiveDate as CivilDate, language, today),
    time: timeOfDay(new Date(at)),
    answer: decision === undefined ? '' : explainDecision(decision, language).headline,
  };
}

/** One line of the trail: what was looked at or done. */
export function trailLine(item: TrailItem, words: TrailWords): string {
  const t = translator(words.language);
  const { code, caller, times } = item;
  const what =
    code === 'callerDeclared'
      ? t('call.did.callerDeclared', { caller: caller ? t(`standing.kinds.${caller}`) : '' })
      : t(`call.did.${code}`, values(item, words, t));
  return times > 1 ? t('call.did.times', { what, count: times }) : what;
}

const andIn = (list: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(list);

function sentence(planned: NoteSentence, words: TrailWords, t: Translate): string {
  switch (planned.say) {
    case 'caller':
      return t(`call.say.callers.${planned.caller}`);
    case 'identityPassed':
    case 'identityFailed':
      return t(`call.say.${planned.say}`);
    case 'looked': {
      const things = planned.at.map((code) => t(`call.say.things.${code}`));
      return t('call.say.looked', { what: andIn(things, words.language) });
    }
    case 'act':
      if (planned.item.code === 'switchReceived' || planned.item.code === 'queueReceived') {
        const refused = planned.item.outcome === 'refused' ? 'Refused' : '';
        return t(`call.say.${planned.item.code}${refused}`, values(planned.item, words, t));
      }
      return t(`call.say.${planned.item.code}`, values(planned.item, words, t));
    case 'explained': {
      const { item } = planned;
      const filled = values(item, words, t);
      if (item.code === 'queueExplained') return t('call.say.queueExplained', filled);
      return item.outcome === 'refused'
        ? t('call.say.explainedRefused', filled)
        : t('call.say.explainedAllowed', filled);
    }
    default:
      return planned satisfies never;
  }
}

/** What FLO would write of a call about one person, sentence by sentence. */
export function composeNote(plan: readonly NoteSentence[], words: TrailWords): readonly string[] {
  const t = translator(words.language);
  return plan.map((planned) => sentence(planned, words, t));
}
