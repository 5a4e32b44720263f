import type { Moment } from '#contract/flo-api/moment.ts';
import { useEffect, type ReactNode } from 'react';
import { useServices, useTexts } from '../app/services-context.tsx';
import { announce } from '../ui/announcer.ts';
import { compareFacts } from './compare.ts';
import type { KnownFact } from './compare.ts';
import { FactsTable } from './facts-table.tsx';
import { momentWords } from './moment-words.ts';
import { TravelBanner } from './travel-banner.tsx';

/** What is known at one moment. */
export interface Seen {
  readonly moment: Moment;
  readonly facts: readonly KnownFact[];
}

interface TravelViewProps {
  readonly title: string;
  readonly first: Seen;
  readonly second: Seen | undefined;
  /** It is now that is looked at, as one looks at another moment. */
  readonly isNow?: boolean;
  /** What belongs to what is seen, under the facts. */
  readonly children?: ReactNode;
}

/** One moment, or two side by side, with the differences marked and counted. */
export function TravelView({ title, first, second, isNow = false, children }: TravelViewProps) {
  const app = useServices();
  const { t } = useTexts();
  const rows = compareFacts(first.facts, second?.facts ?? first.facts);
  const differing = rows.filter(({ differs }) => differs).length;
  const moments = second === undefined ? [first.moment] : [first.moment, second.moment];
  const columns = moments.map((moment) => momentWords(moment, t));
  const told = second === undefined ? columns[0] : t('timeTravel.found', { count: differing });
  useEffect(() => {
    if (told !== undefined) announce(app.announcer, told);
  }, [app, told]);
  // The same moment twice would be one column.
  const heads = columns[0] === columns[1] ? [`1: ${columns[0]}`, `2: ${columns[1]}`] : columns;
  return (
    <section className="flo-travel" data-region="travel" data-landmark="" aria-label={title}>
      <TravelBanner moments={moments} isNow={isNow} />
      <h2 className="flo-title" tabIndex={-1} data-first-focus="">
        {title}
      </h2>
      {second !== undefined && <p>{t('timeTravel.found', { count: differing })}</p>}
      <FactsTable caption={title} rows={rows} columns={heads} />
      {children}
    </section>
  );
}
