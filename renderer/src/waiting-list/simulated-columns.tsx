import type { SimulatedPerson } from '#contract/flo-api/waiting-list.ts';
import { tableDate } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { fullName } from '#texts/names.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import { Personal } from '../ui/personal.tsx';
import { reasonWords } from './reason-words.ts';

/** What becomes of somebody, in a few words. */
export function fateWords(
  { order, reason, lapses }: Pick<SimulatedPerson, 'order' | 'reason' | 'lapses'>,
  t: Translate,
): string {
  if (order !== null) return t('waitingList.simulator.fates.served', { order });
  if (reason === null) return t('waitingList.simulator.fates.remaining');
  const words = reasonWords(reason, t);
  return t(`waitingList.simulator.fates.${lapses ? 'lapses' : 'passedOver'}`, { reason: words });
}

/** Everybody, with why. A person whose record would not open is counted and not named. */
export function simulatedColumns(t: Translate): readonly GridColumn<SimulatedPerson>[] {
  return [
    {
      id: 'position',
      header: t('waitingList.simulator.columns.position'),
      figures: true,
      cell: ({ position }) => position,
    },
    {
      id: 'source',
      header: t('waitingList.simulator.columns.source'),
      cell: ({ source }) => t(`waitingList.simulator.sources.${source}`),
    },
    {
      id: 'since',
      header: t('waitingList.simulator.columns.since'),
      // A newborn is without a list since its birth: the day tells as much as the date of birth.
      cell: ({ since }) => <Personal>{tableDate(since)}</Personal>,
    },
    {
      id: 'fate',
      header: t('waitingList.simulator.columns.fate'),
      cell: (row) => fateWords(row, t),
    },
    {
      id: 'person',
      header: t('waitingList.simulator.columns.person'),
      cell: ({ person }) =>
        person === null ? t('denied.shut') : <Personal>{fullName(person.name)}</Personal>,
    },
  ];
}
