import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { Task } from '#contract/flo-api/tasks.ts';
import { keptOperations } from '#contract/workspace/outbox.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { openAgreement } from '../agreements/open-agreement.ts';
import { openById } from '../citizen/open-citizen.ts';
import { presenceColumn, useRowPresence } from '../live/row-presence.tsx';
import { whatWords } from '../outbox/outbox-words.ts';
import { personalQuery } from '../rpc/query-client.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import { Personal } from '../ui/personal.tsx';
import { ListPlace } from './list-place.tsx';

const MOST = 200;

/** What the adviser wrote, or what FLO asks for. */
function reasonOf({ kind, reason, gpContractId, dueOn }: Task, t: Translate): ReactNode {
  // Of a wish that was not sent, the name of what was wished for is all there is.
  if (kind === 'unsentWish') {
    const known = keptOperations.find((operation) => operation === reason);
    const what =
      known === undefined ? t('outbox.what.other') : whatWords({ operation: known }, undefined, t);
    return t('denied.tasks.unsentWish.reason', { what });
  }
  if (gpContractId === null || dueOn === null) return <Personal>{reason}</Personal>;
  return t('denied.tasks.agreementEnds.reason', {
    list: String(gpContractId),
    date: tableDate(dueOn),
  });
}

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
      cell: ({ kind }) =>
        kind === 'agreementEnds' || kind === 'unsentWish'
          ? t(`denied.tasks.${kind}.kind`)
          : t(`denied.handOver.kinds.${kind}`),
    },
    {
      id: 'reason',
      header: t('denied.tasks.columns.reason'),
      cell: (task) => reasonOf(task, t),
    },
    {
      id: 'by',
      header: t('denied.tasks.columns.by'),
      cell: ({ createdBy }) => createdBy.name,
    },
    {
      id: 'about',
      header: t('denied.tasks.columns.about'),
      cell: ({ canOpen, gpContractId }) =>
        gpContractId === null
          ? t(canOpen ? 'denied.tasks.open' : 'denied.shut')
          : t('denied.tasks.agreementEnds.opens'),
    },
  ];
}

/** Whose row it is, when it leads to a person. */
const idOf = ({ citizenId, canOpen }: Task) => (canOpen ? citizenId : null);

/** What waits for the own unit, the oldest first; Enter opens the person or the agreement it is about. */
export function TasksPlace() {
  const app = useServices();
  const { t } = useTexts();
  const asked = useQuery(personalQuery(app.connection, 'task.list', { limit: MOST }));
  const items = asked.data?.items;
  const presence = useRowPresence(useMemo(() => items?.map(idOf) ?? [], [items]));
  const columns = useMemo(
    () => [...columnsOf(t), presenceColumn(presence, idOf, t)],
    [t, presence],
  );
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
      onOpen={({ citizenId, gpContractId }) => {
        if (citizenId !== null) openById(app, citizenId);
        else if (gpContractId !== null) openAgreement(app, gpContractId);
      }}
    />
  );
}
