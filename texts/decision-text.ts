import type { Alternative, Decision } from '#contract/flo-api/decision.ts';
import { closedListRights, extraSwitchGrounds } from '#contract/flo-api/switch-facts.ts';
import { isCivilDate } from '#contract/time/civil-date.ts';
import { agreementValues } from './agreement-values.ts';
import { basisText } from './basis-text.ts';
import type { BasisText } from './basis-text.ts';
import { sentenceDate } from './dates.ts';
import { extraNote } from './extra-note.ts';
import type { Translate } from './index.ts';
import type { Language } from './languages.ts';
import { nb } from './nb/index.ts';
import type { SpokenAbout } from './read-aloud.ts';
import { returnNote } from './return-note.ts';
import { wholeNumber } from './numbers.ts';
import { translator } from './translator.ts';
import { waitingValues } from './waiting-values.ts';

const {
  switch: switching,
  choice,
  person,
  withdrawal,
  standing,
  caller,
  registration,
  child,
  deidentification,
  ledger,
  identity,
  exclusion,
  membership,
  allocation,
  opening,
  agreement,
  end,
  transfer,
  target,
  ceiling,
  listLock,
  reduction,
  start,
  fill,
  extension,
  samiPriority,
  plan,
  waitingList,
  leavingQueue,
  queueUndo,
  queue,
  optingOut,
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
  | Codes<'child', typeof child>
  | Codes<'deidentification', typeof deidentification>
  | Codes<'ledger', typeof ledger>
  | Codes<'identity', typeof identity>
  | Codes<'exclusion', typeof exclusion>
  | Codes<'membership', typeof membership>
  | Codes<'allocation', typeof allocation>
  | Codes<'opening', typeof opening>
  | Codes<'agreement', typeof agreement>
  | Codes<'end', typeof end>
  | Codes<'transfer', typeof transfer>
  | Codes<'target', typeof target>
  | Codes<'ceiling', typeof ceiling>
  | Codes<'listLock', typeof listLock>
  | Codes<'reduction', typeof reduction>
  | Codes<'start', typeof start>
  | Codes<'fill', typeof fill>
  | Codes<'extension', typeof extension>
  | Codes<'samiPriority', typeof samiPriority>
  | Codes<'plan', typeof plan>
  | Codes<'waitingList', typeof waitingList>
  | Codes<'leavingQueue', typeof leavingQueue>
  | Codes<'queueUndo', typeof queueUndo>
  | Codes<'queue', typeof queue>
  | Codes<'optingOut', typeof optingOut>
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
    child,
    deidentification,
    ledger,
    identity,
    exclusion,
    membership,
    allocation,
    opening,
    agreement,
    end,
    transfer,
    target,
    ceiling,
    listLock,
    reduction,
    start,
    fill,
    extension,
    samiPriority,
    plan,
    waitingList,
    leavingQueue,
    queueUndo,
    queue,
    optingOut,
  };
  const [group = '', name = ''] = code.split('.');
  return Object.hasOwn(groups, group) && Object.hasOwn(groups[group] ?? {}, name);
}

/** Why a switch beyond the year's is had; undefined when it is one of the year's. */
function extraPhrase(ground: Decision['facts'][string] | undefined, t: Translate) {
  const known = extraSwitchGrounds.find((item) => item === ground);
  return known && t(`decisions.phrases.extra_${known}`);
}

/** The right to a closed list, as the adviser reads it and as it is said. */
function closedRightPhrases(right: Decision['facts'][string] | undefined, t: Translate) {
  const known = closedListRights.find((item) => item === right);
  return {
    closedRight: known === undefined ? '' : t(`decisions.phrases.closedRight_${known}`),
    closedRightSpoken: known === undefined ? '' : t(`decisions.phrases.closedRightSpoken_${known}`),
  };
}

/** Everything a sentence may ask for, from the facts of the decision. */
function valuesOf(
  { code, facts, parameters, alternatives, decidedOn }: Decision,
  language: Language,
  t: Translate,
) {
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
    replacedNote:
      day('replacedDate') && t('decisions.phrases.replacedSwitch', { date: day('replacedDate') }),
    sameUntilThen: facts['firstChoice'] === true ? '' : t('decisions.phrases.sameUntilThen'),
    validFrom: day('validFrom'),
    withoutSince: day('withoutListSince'),
    order: figure('order'),
    used,
    allowed,
    year: figure('year'),
    threshold: figure('openingThreshold'),
    max: wholeNumber(figure('maxPatients'), language),
    free: t('decisions.phrases.free', { count: figure('freePlaces') }),
    waiting: t('decisions.phrases.waiting', { count: figure('waiting') }),
    quota:
      extraPhrase(facts['extraGround'], t) ??
      (facts['counts'] === false
        ? t('decisions.phrases.notCounted')
        : t('decisions.phrases.quotaLeft', { count: left })),
    quotaAbout:
      facts['extraGround'] === 'moved'
        ? t('decisions.phrases.extraAbout_moved')
        : (extraPhrase(facts['extraGround'], t) ??
          (facts['counts'] === false
            ? t('decisions.phrases.notCounted')
            : t('decisions.phrases.quotaAbout', { count: left }))),
    extraNote: extraNote({ parameters }, language, t),
    queueOffer: alternatives.some(({ code: offered }) => offered === 'joinWaitingList')
      ? t('decisions.phrases.queueOffer')
      : '',
    returnNote: returnNote({ facts, parameters }, day, t) ?? '',
    ...closedRightPhrases(facts['closedListRight'], t),
    ...agreementValues({ facts }, figure, day, language, t),
    ...waitingValues({ facts }, figure, day, t),
    struck: day('notComingFrom')
      ? t('decisions.phrases.notComing', { date: day('notComingFrom') })
      : day('leavesOn') && t('decisions.phrases.struck', { date: day('leavesOn') }),
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
  'switch.allowedByRight': 'switchAllowedByRight',
  'choice.allowed': 'choiceAllowed',
  'switch.ownList': 'switchOwnList',
  'switch.alreadyPending': 'switchAlreadyPending',
  'switch.alreadyComing': 'switchAlreadyPending',
  'switch.quotaUsed': 'switchQuotaUsed',
  'waitingList.allowed': 'waitingListAllowed',
  'waitingList.allowedReplacing': 'waitingListAllowedReplacing',
  'leavingQueue.allowed': 'leavingQueueAllowed',
  'queue.place': 'queuePlace',
  'waitingList.ownList': 'waitingListOwnList',
  'waitingList.alreadyComing': 'waitingListAlreadyComing',
  'waitingList.alreadyWaiting': 'waitingListAlreadyWaiting',
  'waitingList.optedOut': 'waitingListOptedOut',
  'waitingList.rightToList': 'waitingListRightToList',
  'leavingQueue.notWaiting': 'leavingQueueNotWaiting',
  'queueUndo.allowed': 'queueUndoAllowed',
  'queueUndo.tooLate': 'queueUndoTooLate',
  'queueUndo.changedSince': 'queueUndoChangedSince',
  'queueUndo.servedSince': 'queueUndoServedSince',
  'queue.quotaUsed': 'queueQuotaUsed',
  'queue.switchPending': 'queueSwitchPending',
  'queue.onTheList': 'queueOnTheList',
};

/** A part of a sentence that has nothing to say leaves no gap. */
const tidy = (text: string): string => text.replaceAll(/ {2,}/g, ' ').trim();

function spokenOf(
  code: DecisionCode,
  values: ReturnType<typeof valuesOf>,
  about: SpokenAbout | null,
  t: Translate,
): string {
  const key = aboutKeys[code];
  if (about !== null && key !== undefined) {
    const { name } = about;
    return tidy(t(`decisions.about.${key}`, { ...values, name }));
  }
  return tidy(t(`decisions.${code}.readAloud`, values));
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
    headline: tidy(t(`decisions.${code}.headline`, values)),
    reason: tidy(t(`decisions.${code}.reason`, values)),
    readAloud: tidy(`${spokenOf(code, values, about, t)} ${values.returnNote}`),
    alternatives: decision.alternatives.map((alternative) => ({
      ...alternative,
      label: t(`decisions.alternatives.${alternative.code}`),
    })),
    basis: decision.basis.map((basis) => basisText(basis, language)),
    notes: [
      ...(values.returnNote === '' ? [] : [values.returnNote]),
      // Who is refused as a caller has just been told so.
      ...(decision.facts['under16'] === true && !decision.code.startsWith('caller.')
        ? [t('decisions.phrases.under16')]
        : []),
    ],
  };
}
