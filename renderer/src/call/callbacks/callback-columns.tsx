import type { Callback } from '#contract/flo-api/callbacks.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { urgencyOf } from '#rules/calls/callback-window.ts';
import { phoneNumberForReading } from '#rules/calls/phone-number.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { listName } from '#texts/names.ts';
import type { GridColumn } from '../../ui/grid/grid-column.ts';
import { Personal } from '../../ui/personal.tsx';

function whenOf({ from, to }: Callback): string {
  const [begin, end] = [new Date(from), new Date(to)];
  const day = osloDate(begin);
  const last = osloDate(end) === day ? '' : `${tableDate(osloDate(end))} `;
  return `${tableDate(day)} ${timeOfDay(begin)}–${last}${timeOfDay(end)}`;
}

/** The columns of the unit's promises. */
export function callbackColumns(
  t: Translate,
  now: Date,
  ownId: string | undefined,
): readonly GridColumn<Callback>[] {
  return [
    { id: 'when', header: t('call.callback.columns.when'), cell: whenOf },
    {
      id: 'urgency',
      header: t('call.callback.columns.urgency'),
      cell: (item) => {
        const urgency = urgencyOf(item, now);
        return (
          <span className={urgency === 'overdue' ? 'flo-callback--overdue' : undefined}>
            {t(`call.callback.urgency.${urgency}`)}
          </span>
        );
      },
    },
    {
      id: 'who',
      header: t('call.callback.columns.who'),
      cell: ({ name }) =>
        name === null ? t('call.callback.shut') : <Personal>{listName(name)}</Personal>,
    },
    {
      id: 'phone',
      header: t('call.callback.columns.phone'),
      cell: ({ phone }) =>
        phone === null ? '' : <Personal>{phoneNumberForReading(phone)}</Personal>,
    },
    {
      id: 'theme',
      header: t('call.callback.columns.theme'),
      cell: ({ theme }) => t(`call.wrapUp.themes.${theme}`),
    },
    {
      id: 'words',
      header: t('call.callback.columns.words'),
      cell: ({ words }) => (words === null ? '' : <Personal>{words}</Personal>),
    },
    {
      id: 'takenBy',
      header: t('call.callback.columns.takenBy'),
      cell: ({ takenBy }) =>
        takenBy === null ? '' : takenBy.id === ownId ? t('call.callback.mine') : takenBy.name,
    },
    {
      id: 'attempts',
      header: t('call.callback.columns.attempts'),
      cell: ({ attempts }) => (attempts === 0 ? '' : String(attempts)),
    },
  ];
}
