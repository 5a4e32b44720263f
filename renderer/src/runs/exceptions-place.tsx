import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { ExceptionItem } from '#contract/flo-api/register-events.ts';
import { ListPlace } from '../access/list-place.tsx';
import { useServices, useTexts } from '../app/services-context.tsx';
import { presenceColumn, useRowPresence } from '../live/row-presence.tsx';
import { personalQuery } from '../rpc/query-client.ts';
import { announce } from '../ui/announcer.ts';
import { exceptionColumns } from './exception-columns.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { createSettling } from './settling.ts';
import type { Settling } from './settling.ts';

const MOST = 200;

/** Whose row it is, when it leads to a person who may be seen. */
const idOf = ({ citizenId, canOpen }: ExceptionItem) => (canOpen ? citizenId : null);

/** Events of the population register that wait for a caseworker; Enter opens one to settle it. */
export function ExceptionsPlace() {
  const app = useServices();
  const { t } = useTexts();
  const [open, setOpen] = useState<ExceptionItem>();
  // What is typed about an event stays while the place is open.
  const [forms] = useState(() => new Map<number, StoreApi<Settling>>());
  const asked = useQuery(
    personalQuery(app.connection, 'registerEvent.exceptions', { limit: MOST }),
  );
  const items = asked.data?.items;
  const presence = useRowPresence(useMemo(() => items?.map(idOf) ?? [], [items]));
  const columns = useMemo(
    () => [...exceptionColumns(t), presenceColumn(presence, idOf, t)],
    [t, presence],
  );
  const formOf = ({ eventId }: ExceptionItem): StoreApi<Settling> => {
    const form = forms.get(eventId) ?? createSettling();
    forms.set(eventId, form);
    return form;
  };
  const total = asked.data?.total ?? 0;
  return (
    <>
      <ListPlace
        title={t('runs.exceptions.title')}
        intro={t('runs.exceptions.intro')}
        what={t('runs.exceptions.what')}
        label={t('runs.exceptions.table')}
        empty={t('runs.exceptions.empty')}
        count={() => t('runs.exceptions.count', { count: total })}
        scope="exceptions"
        asked={asked}
        columns={columns}
        onOpen={(item) => {
          if (item.canOpen) setOpen(item);
          else announce(app.announcer, t('runs.exceptions.shutHelp'));
        }}
      />
      {open !== undefined && (
        <SettleDialog item={open} form={formOf(open)} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}
