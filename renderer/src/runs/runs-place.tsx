import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { nb } from '#texts/nb/index.ts';
import type { Translate } from '#texts/index.ts';
import { ListPlace } from '../access/list-place.tsx';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { CommandButton } from '../ui/command-button.tsx';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import { canGoOn, isUnderWay, runRows } from './run-rows.ts';
import type { RunRow } from './run-rows.ts';
import { StartDialog } from './start-dialog.tsx';
import { startRun } from './start-run.ts';

const MOST = 20;
/** How often a run that is under way is looked at. */
const LOOK_MS = 2_000;

const starting = ['runs.start-nightly', 'runs.start-monthly'].map(commandById);

function columnsOf(t: Translate): readonly GridColumn<RunRow>[] {
  return [
    {
      id: 'name',
      header: t('runs.columns.name'),
      cell: ({ name, isStep }) => (
        <span className={isStep ? 'flo-run__step' : 'flo-run__name'}>{name}</span>
      ),
    },
    {
      id: 'state',
      header: t('runs.columns.state'),
      cell: ({ state }) => (
        <span className={`flo-run__state flo-run__state--${state}`}>
          {t(`runs.states.${state}`)}
        </span>
      ),
    },
    {
      id: 'progress',
      header: t('runs.columns.progress'),
      figures: true,
      cell: ({ progress }) => progress,
    },
    { id: 'started', header: t('runs.columns.started'), cell: ({ started }) => started },
    { id: 'ended', header: t('runs.columns.ended'), cell: ({ ended }) => ended },
    { id: 'note', header: t('runs.columns.note'), cell: ({ note }) => note },
  ];
}

/** What runs by itself: runs and their steps with progress; Enter goes on with one that stopped. */
export function RunsPlace() {
  const app = useServices();
  const { t, language } = useTexts();
  const asked = useQuery({
    ...personalQuery(app.connection, 'job.runs', { limit: MOST }),
    select: ({ items }) => ({ runs: items, items: runRows(items, nb.runs.steps, t, language) }),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) === true ? LOOK_MS : false),
  });
  const columns = useMemo(() => columnsOf(t), [t]);
  const runs = asked.data?.runs.length ?? 0;
  return (
    <>
      <StartDialog />
      <ListPlace
        title={t('runs.title')}
        intro={t('runs.intro')}
        what={t('runs.what')}
        label={t('runs.table')}
        empty={t('runs.empty')}
        count={() => t('runs.count', { count: runs })}
        scope="runs"
        asked={asked}
        columns={columns}
        actions={starting.map((command) => (
          <CommandButton key={command.id} command={command} variant="secondary" />
        ))}
        onOpen={({ run }) => {
          if (canGoOn(run)) void startRun(app, run.kind, run.key);
        }}
      />
    </>
  );
}
