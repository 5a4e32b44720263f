import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OutputOf } from '#contract/rpc/operations.ts';
import type { accessOperations } from '#contract/workspace/access.ts';
import { explainAccess } from '#texts/access-text.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Language, Translate } from '#texts/index.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { useNow } from '../app/use-now.ts';
import { openById } from '../citizen/open-citizen.ts';
import { personalQuery } from '../rpc/query-client.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import { Personal } from '../ui/personal.tsx';
import { ListPlace } from './list-place.tsx';

type Override = OutputOf<(typeof accessOperations)['access.overrides']>['items'][number];

const MOST = 200;

function columnsOf(t: Translate, language: Language, now: Date): readonly GridColumn<Override>[] {
  const moment = (instant: string): string => {
    const at = new Date(instant);
    return `${tableDate(osloDate(at))} ${timeOfDay(at)}`;
  };
  return [
    { id: 'at', header: t('denied.overrides.columns.at'), cell: ({ at }) => moment(at) },
    { id: 'by', header: t('denied.overrides.columns.by'), cell: ({ by }) => by.name },
    { id: 'unit', header: t('denied.overrides.columns.unit'), cell: ({ by }) => by.unit },
    {
      id: 'rule',
      header: t('denied.overrides.columns.rule'),
      cell: ({ rule }) => explainAccess({ rule, nextSteps: [] }, language).title,
    },
    {
      id: 'until',
      header: t('denied.overrides.columns.until'),
      cell: ({ until }) => (
        <>
          {moment(until)}
          {Date.parse(until) > now.getTime() && (
            <span className="flo-mark"> {t('denied.overrides.inForce')}</span>
          )}
        </>
      ),
    },
    {
      id: 'reason',
      header: t('denied.overrides.columns.reason'),
      cell: ({ reason }) => <Personal>{reason}</Personal>,
    },
  ];
}

/** What supervisors see of records opened by exception; Enter opens the person, by the same rules. */
export function OverridesPlace() {
  const app = useServices();
  const { t, language } = useTexts();
  const now = useNow();
  const asked = useQuery(personalQuery(app.connection, 'access.overrides', { limit: MOST }));
  const columns = useMemo(() => columnsOf(t, language, now), [t, language, now]);
  return (
    <ListPlace
      title={t('denied.overrides.title')}
      intro={t('denied.overrides.intro')}
      what={t('denied.what.overrides')}
      label={t('denied.overrides.table')}
      empty={t('denied.overrides.empty')}
      count={(count) => t('denied.overrides.count', { count })}
      scope="overrides"
      asked={asked}
      columns={columns}
      onOpen={({ citizenId }) => openById(app, citizenId)}
    />
  );
}
