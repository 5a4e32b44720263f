import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { sentenceDate } from './dates.ts';
import type { Translate } from './index.ts';
import type { Language } from './languages.ts';
import { fullName } from './names.ts';
import { phoneForReading } from './numbers.ts';
import { translator } from './translator.ts';

type SpokenReceipt = Pick<
  SwitchReceipt,
  | 'effectiveDate'
  | 'withdrawableUntil'
  | 'gpName'
  | 'listName'
  | 'officeName'
  | 'officePhone'
  | 'fromGPName'
  | 'switchesUsed'
  | 'switchLimit'
>;

function whoAndFrom(receipt: SpokenReceipt, date: string, t: Translate): string {
  const office = receipt.officeName;
  const doctor = receipt.gpName === null ? null : fullName(receipt.gpName);
  // Without an office: it would tell where a protected person lives, so nobody has been given it.
  if (office === '') {
    return doctor === null
      ? t('readAloud.receipt.listOnly', { date })
      : t('readAloud.receipt.doctorOnly', { doctor, date });
  }
  if (doctor !== null) return t('readAloud.receipt.doctor', { doctor, office, date });
  return receipt.listName === null
    ? t('readAloud.receipt.vacant', { office, date })
    : t('readAloud.receipt.common', { list: receipt.listName, office, date });
}

/**
 * The confirmation that the adviser reads to the caller, sentence by sentence: who, where and from
 * when; who it is until then; the phone; the record; until when it can be undone.
 */
export function readReceipt(
  receipt: SpokenReceipt,
  language: Language,
  today: CivilDate,
): readonly string[] {
  const t = translator(language);
  const { fromGPName, officePhone, withdrawableUntil, switchLimit, switchesUsed } = receipt;
  return [
    whoAndFrom(receipt, sentenceDate(receipt.effectiveDate, language, today), t),
    ...(fromGPName === null
      ? []
      : [t('readAloud.receipt.untilThen', { doctor: fullName(fromGPName) })]),
    ...(officePhone === ''
      ? []
      : [t('readAloud.receipt.phone', { phone: phoneForReading(officePhone) })]),
    t('readAloud.receipt.journal'),
    t('readAloud.receipt.undo', { date: sentenceDate(withdrawableUntil, language, today) }),
    t('readAloud.receipt.quota', { count: Math.max(0, switchLimit - switchesUsed) }),
  ];
}

/** What the adviser reads when a switch has been taken back. */
export function readWithdrawal(
  receipt: Pick<SwitchReceipt, 'fromGPName'>,
  language: Language,
): string {
  const t = translator(language);
  return receipt.fromGPName === null
    ? t('readAloud.withdrawn.plain')
    : t('readAloud.withdrawn.stays', { doctor: fullName(receipt.fromGPName) });
}
