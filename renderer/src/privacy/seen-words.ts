import type { listCitizenAudit } from '#contract/flo-api/audit.ts';
import { osloDate, type CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import { sentenceDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import type { Language } from '#texts/languages.ts';
import { translator } from '#texts/translator.ts';
import { didWhat } from './audit-words.ts';

/** One line of a citizen's own report. */
export type SeenEntry = z.output<(typeof listCitizenAudit.responses)[200]>['items'][number];

/** Everything somebody did on one day. */
export interface SeenDay {
  readonly day: CivilDate;
  readonly entries: readonly SeenEntry[];
}

/** The entries by day, in the order they come: newest first. */
export function byDay(entries: readonly SeenEntry[]): readonly SeenDay[] {
  const days = new Map<CivilDate, SeenEntry[]>();
  for (const entry of entries) {
    const day = osloDate(new Date(entry.at));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
}

/** One entry as sentences: when, who, what; on what ground; who was on the line. */
export function entryWords(entry: SeenEntry, t: Translate): readonly string[] {
  const { at, by, ground, onBehalfOf } = entry;
  return [
    t('privacy.seen.entry', {
      time: timeOfDay(new Date(at)),
      who: by.name,
      role: t(`session.roles.${by.role}`).toLowerCase(),
      unit: by.unit,
      organization: by.organization,
      what: didWhat(entry, t),
    }),
    t('privacy.seen.ground', { ground: t(`privacy.grounds.${ground}`) }),
    ...(onBehalfOf === null
      ? []
      : [t('privacy.seen.onBehalfOf', { caller: t(`privacy.callers.${onBehalfOf}`) })]),
  ];
}

/**
 * The report as it is said on the phone: how many, the last time, refusals. Names of staff are read
 * from the paper only.
 */
export function seenAloud(
  entries: readonly SeenEntry[],
  language: Language,
  today: CivilDate,
): readonly string[] {
  const t = translator(language);
  const seen = entries.filter(({ outcome }) => outcome === 'done');
  const [last] = seen;
  if (last === undefined) return [t('privacy.seen.aloud.nobody')];
  const people = new Set(seen.map(({ by }) => `${by.name} ${by.unit}`)).size;
  const denied = entries.filter(({ outcome }) => outcome === 'denied').length;
  return [
    t('privacy.seen.aloud.people', { count: people }),
    t('privacy.seen.aloud.last', {
      date: sentenceDate(osloDate(new Date(last.at)), language, today),
      role: t(`session.roles.${last.by.role}`).toLowerCase(),
      unit: last.by.unit,
      what: didWhat(last, t),
    }),
    ...(denied === 0 ? [] : [t('privacy.seen.aloud.denied', { count: denied })]),
    t('privacy.seen.aloud.paper'),
  ];
}
