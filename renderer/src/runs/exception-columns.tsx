import type { ExceptionItem } from '#contract/flo-api/register-events.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';

/** What kind of event it is, in words. */
export const typeOf = ({ type }: ExceptionItem, t: Translate): string =>
  type === null ? t('runs.exceptions.unreadable') : t(`runs.exceptions.types.${type}`);

function personOf({ canOpen, citizenId }: ExceptionItem, t: Translate): string {
  if (!canOpen) return t('runs.exceptions.shut');
  return t(citizenId === null ? 'runs.exceptions.unknownPerson' : 'runs.exceptions.open');
}

/** The columns of the exception queue. */
export function exceptionColumns(t: Translate): readonly GridColumn<ExceptionItem>[] {
  return [
    {
      id: 'received',
      header: t('runs.exceptions.columns.received'),
      cell: ({ receivedAt }) => {
        const at = new Date(receivedAt);
        return `${tableDate(osloDate(at))} ${timeOfDay(at)}`;
      },
    },
    {
      id: 'type',
      header: t('runs.exceptions.columns.type'),
      cell: (item) => typeOf(item, t),
    },
    {
      id: 'day',
      header: t('runs.exceptions.columns.day'),
      cell: ({ occurredOn }) => (occurredOn === null ? '' : tableDate(occurredOn)),
    },
    {
      id: 'reason',
      header: t('runs.exceptions.columns.reason'),
      cell: ({ reason }) => t(`runs.exceptions.reasons.${reason}`),
    },
    {
      id: 'left',
      header: t('runs.exceptions.columns.left'),
      cell: ({ leftToDo }) => t(`runs.exceptions.left.${leftToDo}`),
    },
    {
      id: 'person',
      header: t('runs.exceptions.columns.person'),
      cell: (item) => personOf(item, t),
    },
  ];
}
