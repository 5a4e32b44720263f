import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { sentenceDate } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { useNow } from '../app/use-now.ts';
import { momentWords } from '../outbox/outbox-words.ts';
import { useToday } from '../outbox/use-outbox.ts';
import { referenceQuery } from '../rpc/query-client.ts';

interface Age {
  /** When what stands on the screen was read (UTC). */
  readonly asOf: string;
  /** It cannot be read anew: `stale`. Otherwise it is only some minutes old, and said calmly. */
  readonly stale: boolean;
}

/** The age of what stands on the screen; undefined: it is of now. */
const AsOf = createContext<Age | undefined>(undefined);

/** What was read longer ago is not called of now: a call may last, and a tab stay open all day. */
const OF_NOW_MS = 10 * 60_000;

/** Whether the central service answers, as far as this window knows. */
function useAnswers(): boolean {
  const { connection } = useServices();
  const ready = useStore(connection.state, ({ phase }) => phase === 'ready');
  const { data } = useQuery(referenceQuery(connection, 'reference.status', {}));
  return ready && data?.online !== false;
}

interface AsOfProviderProps {
  /** When it was read (UTC). */
  readonly asOf: string;
  /** The last try to read it anew came to nothing. */
  readonly failed: boolean;
  readonly children: ReactNode;
}

/** Marks everything inside with its age: as soon as it cannot be read anew, and after some minutes. */
export function AsOfProvider({ asOf, failed, children }: AsOfProviderProps) {
  const stale = !useAnswers() || failed;
  const isOld = useNow().getTime() - Date.parse(asOf) > OF_NOW_MS;
  const age = useMemo(() => (stale || isOld ? { asOf, stale } : undefined), [asOf, stale, isOld]);
  return <AsOf value={age}>{children}</AsOf>;
}

interface AsOfWords {
  readonly mark: string;
  readonly source: string;
  readonly stale: boolean;
}

/** How old what is shown here is, in words; undefined while it is of now. */
export function useAsOfWords(): AsOfWords | undefined {
  const age = use(AsOf);
  const { t, language } = useTexts();
  const today = useToday();
  return useMemo(() => {
    if (age === undefined) return undefined;
    const when = momentWords(age.asOf, today, language);
    return {
      stale: age.stale,
      mark: t('status.freshness.asItWas', { when }),
      source: t('status.freshness.source', { when }),
    };
  }, [age, today, language, t]);
}

/** The age of what stands beside it, its source, and when it is known to change. */
export function AsOfMark({ changesOn = null }: { readonly changesOn?: CivilDate | null }) {
  const words = useAsOfWords();
  const { t, language } = useTexts();
  const today = useToday();
  if (words === undefined) return null;
  // In plain sight: what stands in a title is reached by neither keys nor touch.
  return (
    <span
      className={`flo-as-of flo-small ${words.stale ? '' : 'flo-as-of--calm'}`}
      data-as-of={words.stale ? 'stale' : 'calm'}
    >
      {words.mark} · {t('status.freshness.from')}
      {changesOn !== null &&
        ` · ${t('status.freshness.changes', { date: sentenceDate(changesOn, language, today) })}`}
    </span>
  );
}
