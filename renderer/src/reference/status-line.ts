import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import { freshness } from '#texts/dates.ts';
import type { Language } from '#texts/languages.ts';
import { translator } from '#texts/translator.ts';
import { ageLevel, whenOf } from './age.ts';

/** What the status line says of the local copy, and how it is drawn. */
export interface StatusLine {
  readonly tone: 'fresh' | 'old' | 'veryOld' | 'down';
  readonly text: string;
}

/** What stands in the way, where the line has a word for it. */
function obstacle({ state, trouble }: ReferenceStatus): 'outdated' | 'diskFull' | 'notFlo' | null {
  if (state === 'outdated') return 'outdated';
  return trouble === 'diskFull' || trouble === 'notFlo' ? trouble : null;
}

/** The line in words; colours only repeat it. */
export function statusLine(status: ReferenceStatus, now: Date, language: Language): StatusLine {
  const t = translator(language);
  const { asOf, state, online } = status;
  const level = ageLevel(asOf, now);
  const when = asOf === null ? '' : whenOf(asOf, now);
  const hindered = obstacle(status);
  if (hindered !== null) {
    const short = t(`reference.short.${hindered}`);
    return { tone: 'down', text: asOf === null ? short : `${short} – ${when}` };
  }
  if (!online) {
    const text = asOf === null ? t('reference.line.down') : t('reference.line.downSince', { when });
    return { tone: 'down', text };
  }
  if (asOf === null) {
    const busy = state === 'loading' || state === 'empty';
    return { tone: 'old', text: t(busy ? 'status.sync.running' : 'reference.line.never') };
  }
  if (level === 'veryOld') return { tone: 'veryOld', text: t('reference.line.veryOld', { when }) };
  if (level === 'old') return { tone: 'old', text: t('reference.line.old', { when }) };
  return { tone: 'fresh', text: freshness(new Date(asOf), now, language) };
}
