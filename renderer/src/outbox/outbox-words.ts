import type { KeptOperation, OutboxItem } from '#contract/workspace/outbox.ts';
import { osloDate, type CivilDate } from '#contract/time/civil-date.ts';
import { sentenceDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import type { Language } from '#texts/languages.ts';
import type { nb } from '#texts/nb/index.ts';
import { translator } from '#texts/translator.ts';

type What = keyof typeof nb.outbox.what;

const whats: Readonly<Record<KeptOperation, What>> = {
  'switch.request': 'switchRequest',
  'switch.withdraw': 'switchWithdraw',
  'waitingList.join': 'waitingListJoin',
  'waitingList.leave': 'waitingListLeave',
  'waitingList.undo': 'waitingListUndo',
  'optingOut.register': 'optingOutRegister',
  'exclusion.register': 'exclusionRegister',
  'exclusion.record': 'exclusionRecord',
  'membership.add': 'membershipAdd',
  'membership.end': 'membershipEnd',
  'registration.add': 'registrationAdd',
  'registration.end': 'registrationEnd',
  'identityCheck.record': 'identityCheckRecord',
  'task.handOver': 'taskHandOver',
  'call.record': 'callRecord',
  'call.amend': 'callAmend',
  'call.retract': 'callRetract',
  'callback.create': 'callbackCreate',
  'callback.complete': 'callbackComplete',
  'tie.change': 'tieChange',
  'citizen.changeNin': 'citizenChangeNin',
  'citizen.merge': 'citizenMerge',
  'privacy.rectify': 'privacyRectify',
  'privacy.deidentify': 'privacyDeidentify',
  'registerEvent.settle': 'registerEventSettle',
  'agreement.plan': 'agreementPlan',
  'agreement.openList': 'agreementOpenList',
  'agreement.cancelPlan': 'agreementCancelPlan',
  'allocation.changeSetting': 'allocationChangeSetting',
  'allocation.changeDuty': 'allocationChangeDuty',
};

/** What was asked for, as a noun; with the doctor where that is known. */
export function whatWords(
  { operation }: Pick<OutboxItem, 'operation'>,
  doctor: string | undefined,
  t: Translate,
): string {
  if (doctor !== undefined && operation === 'switch.request') {
    return t('outbox.to.switchRequest', { doctor });
  }
  if (doctor !== undefined && operation === 'waitingList.join') {
    return t('outbox.to.waitingListJoin', { doctor });
  }
  return t(`outbox.what.${whats[operation]}`);
}

/** A moment of the outbox in a sentence: `kl. 09:14`, or with its day when that is another one. */
export function momentWords(instant: string, today: CivilDate, language: Language): string {
  const t = translator(language);
  const at = new Date(instant);
  const day = osloDate(at);
  const time = timeOfDay(at);
  return day === today
    ? t('outbox.today', { time })
    : t('outbox.onDay', { date: sentenceDate(day, language, today), time });
}

/** Where a command stands, in a sentence that promises nothing. */
export function lineOf(
  { state, receivedAt, undoUntil }: Pick<OutboxItem, 'state' | 'receivedAt' | 'undoUntil'>,
  today: CivilDate,
  language: Language,
): string {
  const received = momentWords(receivedAt, today, language);
  const until = momentWords(undoUntil ?? receivedAt, today, language);
  return translator(language)(`outbox.lines.${state}`, { received, until });
}

/** The same for the caller to hear. */
export function spokenLineOf(
  { state, receivedAt }: Pick<OutboxItem, 'state' | 'receivedAt'>,
  today: CivilDate,
  language: Language,
): string {
  const received = momentWords(receivedAt, today, language);
  return translator(language)(`outbox.spoken.${state}`, { received });
}
