import type { Alternative, Decision } from '#contract/flo-api/decision.ts';
import { isCivilDate } from '#contract/time/civil-date.ts';
import { basisText } from './basis-text.ts';
import type { BasisText } from './basis-text.ts';
import { sentenceDate } from './dates.ts';
import type { Translate } from './index.ts';
import type { Language } from './languages.ts';
import { nb } from './nb/index.ts';
import type { SpokenAbout } from './read-aloud.ts';
import { wholeNumber } from './numbers.ts';
import { translator } from './translator.ts';

const {
  switch: switching,
  choice,
  person,
  withdrawal,
  standing,
  caller,
  registration,
  deidentification,
} = nb.decisions;

type Codes<Group extends string, Texts> = `${Group}.${keyof Texts & string}`;
type DecisionCode =
  | Codes<'switch', typeof switching>
  | Codes<'choice', typeof choice>
  | Codes<'person', typeof person>
  | Codes<'withdrawal', typeof withdrawal>
  | Codes<'standing', typeof standing>
  | Codes<'caller', typeof caller>
  | Codes<'registration', typeof registration>
  | Codes<'deidentification', typeof deidentification>
  | 'unknown';

/** What the caller can do instead, as an action with a label. */
export interface AlternativeText extends Alternative {
  readonly label: string;
}

/** A decision in words. */
export interface DecisionText {
  /** The answer in one line. */
  readonly headline: string;
  /** Why, with the figures it rests on. */
  readonly reason: string;
  /** What to say to the caller. */
  readonly readAloud: string;
  readonly alternatives: readonly AlternativeText[];
  readonly basis: readonly BasisText[];
  /** What else the adviser should keep in mind, e.g. that the person is a child. */
  readonly notes: readonly string[];
}

/** True when the catalogue has sentences for a code. */
export function hasSentences(code: string): code is DecisionCode {
  const groups: Readonly<Record<string, object>> = {
    switch: switching,
    choice,
    person,
    withdrawal,
    standing,
    caller,
    registration,
    deidentification,
  };
  const [group = '', name = ''] = code.split('.');
  return Object.hasOwn(groups, group) && Object.hasOwn(groups[group] ?? {}, name);
}

/** Everything a sentence may ask for, from the facts of the decision. */
function valuesOf({ code, facts, decidedOn }: Decision, language: Language, t: Translate) {
  const figure = (name: string): number => {
    const value = facts[name];
    return typeof value === 'number' ? value : 0;
  };
  const day = (name: string): string => {
    const value = facts[name];
    return typeof value === 'string' && isCivilDate(value)
      ? sentenceDate(value, language, decidedOn)
      : '';
  };
  const used = figure(facts['usedAfter'] === undefined ? 'switchesUsed' : 'usedAfter');
  const allowed = figure('switchesPerYear');
  const left = Math.max(0, allowed - used);
  return {
    code,
    date: day('effectiveDate') || day('earliest'),
    replacedDate: day('replacedDate'),
    validFrom: day('validFrom'),
    used,
    allowed,
    year: figure('year'),
    threshold: figure('openingThreshold'),
    max: wholeNumber(figure('maxPatients'), language),
    free: t('decisions.phrases.free', { count: figure('freePlaces') }),
    waiting: t('decisions.phrases.waiting', { count: figure('waiting') }),
    quota:
      facts['counts'] === false
        ? t('decisions.phrases.notCounted')
        : t('decisions.phrases.quotaLeft', { count: left }),
    leaving: day('leavesOn') && t('decisions.phrases.leaving', { date: day('leavesOn') }),
    staying: t(
      `decisions.phrases.${facts['hasList'] === false ? 'stayingWithout' : 'stayingOnList'}`,
    ),
  };
}

/** The codes whose spoken words name the person when somebody else is on the line. */
const aboutKeys: Partial<Record<DecisionCode, keyof typeof nb.decisions.about>> = {
  'switch.allowed': 'switchAllowed',
  'switch.allowedReplacing': 'switchAllowedReplacing',
  'choice.allowed': 'choiceAllowed',
  'switch.ownList': 'switchOwnList',
  'switch.alreadyPending': 'switchAlreadyPending',
  'switch.quotaUsed': 'switchQuotaUsed',
};

function spokenOf(
  code: DecisionCode,
  values: ReturnType<typeof valuesOf>,
  about: SpokenAbout | null,
  t: Translate,
): string {
  const key = aboutKeys[code];
  if (about !== null && key !== undefined) {
    const { name } = about;
    return t(`decisions.about.${key}`, { name, date: values.date, year: values.year });
  }
  return t(`decisions.${code}.readAloud`, values).trim();
}

/**
 * A decision in one language: shown on the screen in the adviser's, read aloud in the caller's (call
 * it once for each). `about` when the caller is not the person. A code the catalogue does not know
 * gives sentences that say so.
 */
export function explainDecision(
  decision: Decision,
  language: Language,
  about: SpokenAbout | null = null,
): DecisionText {
  const t = translator(language);
  const values = valuesOf(decision, language, t);
  const code: DecisionCode = hasSentences(decision.code) ? decision.code : 'unknown';
  return {
    headline: t(`decisions.${code}.headline`, values),
    reason: t(`decisions.${code}.reason`, values).trim(),
    readAloud: spokenOf(code, values, about, t),
    alternatives: decision.alternatives.map((alternative) => ({
      ...alternative,
      label: t(`decisions.alternatives.${alternative.code}`),
    })),
    basis: decision.basis.map((basis) => basisText(basis, language)),
    // Who is refused as a caller has just been told so.
    notes:
      decision.facts['under16'] === true && !decision.code.startsWith('caller.')
        ? [t('decisions.phrases.under16')]
        : [],
  };
}
