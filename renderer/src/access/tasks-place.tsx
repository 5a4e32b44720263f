import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Task } from '#contract/flo-api/tasks.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { openById } from '../citizen/open-citizen.ts';
import { personalQuery } from '../rpc/query-client.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import { Personal } from '../ui/personal.tsx';
import { ListPlace } from './list-place.tsx';

const MOST = 200;

function columnsOf(t: Translate): readonly GridColumn<Task>[] {
  return [
    {
      id: 'at',
      header: t('denied.tasks.columns.at'),
      cell: ({ createdAt }) => {
        const at = new Date(createdAt);
        return `${tableDate(osloDate(at))} ${timeOfDay(at)}`;
      },
    },
    {
      id: 'kind',
      header: t('denied.tasks.columns.kind'),
      cell: ({ kind }) => t(`denied.handOver.kinds.${kind}`),
    },
    {
      id: 'reason',
      header: t('denied.tasks.columns.reason'),
      cell: ({ reason }) => <Personal>{reason}</Personal>,
    },
    {
      id: 'by',
      header: t('denied.tasks.columns.by'),
      cell: ({ createdBy }) => createdBy.name,
    },
    {
      id: 'person',
      header: t('denied.tasks.columns.person'),
      cell: ({ canOpen }) => t(canOpen ? 'denied.tasks.open' : 'denied.shut'),
    },
  ];
}

/** What waits for the own unit, the oldest first; Enter opens the person it is about. */
export function TasksPlace() {
  const app = useServices();
  const { t } = useTexts();
  const asked = useQuery(personalQuery(app.connection, 'task.list', { limit: MOST }));
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <ListPlace
      title={t('denied.tasks.title')}
      intro={t('denied.tasks.intro')}
      what={t('denied.what.tasks')}
      label={t('denied.tasks.table')}
      empty={t('denied.tasks.empty')}
      count={(count) => t('denied.tasks.count', { count })}
      scope="tasks"
      asked={asked}
      columns={columns}
      onOpen={({ citizenId }) => openById(app, citizenId)}
    />
  );
}
