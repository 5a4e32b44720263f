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

/** Somebody else is on the line: the sentences are about the person, by first name. */
export interface SpokenAbout {
  readonly name: string;
}

function whoAndFrom(receipt: SpokenReceipt, date: string, t: Translate, name: string | null) {
  const office = receipt.officeName;
  const doctor = receipt.gpName === null ? null : fullName(receipt.gpName);
  const values = { doctor: doctor ?? '', office, list: receipt.listName ?? '', date };
  const say = (key: 'doctor' | 'vacant' | 'common' | 'doctorOnly' | 'listOnly'): string =>
    name === null
      ? t(`readAloud.receipt.${key}`, values)
      : t(`readAloud.about.${key}`, { ...values, name });
  // Without an office: it would tell where a protected person lives, so nobody has been given it.
  if (office === '') return say(doctor === null ? 'listOnly' : 'doctorOnly');
  if (doctor !== null) return say('doctor');
  return say(receipt.listName === null ? 'vacant' : 'common');
}

/**
 * The confirmation that the adviser reads to the caller, sentence by sentence: who, where and from
 * when; who it is until then; the phone; the record; until when it can be undone. `about` when the
 * caller is not the person.
 */
export function readReceipt(
  receipt: SpokenReceipt,
  language: Language,
  today: CivilDate,
  about: SpokenAbout | null = null,
): readonly string[] {
  const t = translator(language);
  const { fromGPName, officePhone, withdrawableUntil, switchLimit, switchesUsed } = receipt;
  const name = about?.name ?? null;
  const doctor = fromGPName && fullName(fromGPName);
  const phone = phoneForReading(officePhone);
  const date = sentenceDate(withdrawableUntil, language, today);
  const count = Math.max(0, switchLimit - switchesUsed);
  const first = whoAndFrom(receipt, sentenceDate(receipt.effectiveDate, language, today), t, name);
  if (name === null) {
    return [
      first,
      ...(doctor === null ? [] : [t('readAloud.receipt.untilThen', { doctor })]),
      ...(officePhone === '' ? [] : [t('readAloud.receipt.phone', { phone })]),
      t('readAloud.receipt.journal'),
      t('readAloud.receipt.undo', { date }),
      t('readAloud.receipt.quota', { count }),
    ];
  }
  return [
    first,
    ...(doctor === null ? [] : [t('readAloud.about.untilThen', { doctor, name })]),
    ...(officePhone === '' ? [] : [t('readAloud.about.phone', { phone })]),
    t('readAloud.about.journal'),
    t('readAloud.about.undo', { date }),
    t('readAloud.about.quota', { count, name }),
  ];
}

/** What the adviser reads when a switch has been taken back. */
export function readWithdrawal(
  receipt: Pick<SwitchReceipt, 'fromGPName'>,
  language: Language,
  about: SpokenAbout | null = null,
): string {
  const t = translator(language);
  if (receipt.fromGPName === null) return t('readAloud.withdrawn.plain');
  const doctor = fullName(receipt.fromGPName);
  return about === null
    ? t('readAloud.withdrawn.stays', { doctor })
    : t('readAloud.withdrawn.staysAbout', { doctor, name: about.name });
}
