import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Outage } from '#contract/flo-api/outages.ts';
import { mayPerform } from '#rules/access/matrix.ts';
import { useStore } from 'zustand';
import { ListPlace } from '../access/list-place.tsx';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { askChange, isOpen, outagesQuery } from './outage-actions.ts';
import { outageColumns } from './outage-columns.tsx';
import { OutageDialog } from './outage-dialog.tsx';
import { OutageRecord } from './outage-record.tsx';

/** How often wishes that are collected and settled are counted anew while an outage is on. */
const LOOK_MS = 5_000;

const registering = commandById('outages.register');

/** Outages: registered, ended and extended here, with what became of the wishes. Enter opens one. */
export function OutagesPlace() {
  const app = useServices();
  const { t } = useTexts();
  const [shown, setShown] = useState<Outage>();
  const role = useStore(app.session.store, ({ owner }) => owner?.role);
  const mayChange = role !== undefined && mayPerform(role, 'outage.change');
  const asked = useQuery({
    ...outagesQuery(app),
    refetchInterval: ({ state }) =>
      state.data?.items.some((outage) => outage.state !== 'settled') === true ? LOOK_MS : false,
  });
  const columns = useMemo(() => outageColumns(t), [t]);
  return (
    <>
      <OutageDialog outages={asked.data?.items ?? []} />
      {shown !== undefined && <OutageRecord outage={shown} onClose={() => setShown(undefined)} />}
      <ListPlace
        title={t('outages.title')}
        intro={t('outages.intro')}
        what={t('outages.what')}
        label={t('outages.table')}
        empty={t('outages.empty')}
        count={(count) => t('outages.count', { count })}
        scope="outages"
        asked={asked}
        columns={columns}
        actions={
          mayChange ? <CommandButton command={registering} variant="secondary" /> : undefined
        }
        onOpen={(outage) => {
          if (mayChange && isOpen(outage)) askChange(outage);
          else setShown(outage);
        }}
      />
    </>
  );
}
