import type { Outage } from '#contract/flo-api/outages.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';

const time = (instant: string): string => timeOfDay(new Date(instant));

/** `10:00–11:15`, open at the end as long as it lasts. */
export function outagePeriod({ from, to }: Pick<Outage, 'from' | 'to'>): string {
  return `${time(from)}–${to === null ? '' : time(to)}`;
}

const figures = ['collected', 'carriedOut', 'refused', 'handedOver'] as const;

/** What stands of an outage in the table: when, until when wishes are collected, what became of them. */
export function outageColumns(t: Translate): readonly GridColumn<Outage>[] {
  return [
    {
      id: 'day',
      header: t('outages.columns.day'),
      cell: ({ from }) => tableDate(osloDate(new Date(from))),
    },
    { id: 'period', header: t('outages.columns.period'), cell: outagePeriod },
    {
      id: 'collectUntil',
      header: t('outages.columns.collectUntil'),
      cell: ({ collectUntil }) => time(collectUntil),
    },
    {
      id: 'state',
      header: t('outages.columns.state'),
      cell: ({ state }) => (
        <span className={`flo-outage__state--${state}`}>{t(`outages.states.${state}`)}</span>
      ),
    },
    ...figures.map((figure) => ({
      id: figure,
      header: t(`outages.columns.${figure}`),
      figures: true as const,
      cell: ({ wishes }: Outage) => wishes[figure],
    })),
    { id: 'reason', header: t('outages.columns.reason'), cell: ({ reason }) => reason },
  ];
}
