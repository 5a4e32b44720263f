import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { MOST_ROWS, type Colleague } from '#contract/flo-api/presence.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Translate } from '#texts/index.ts';
import { useServices } from '../app/services-context.tsx';
import { isAllowed } from '../commands/allowed.ts';
import { personalQuery } from '../rpc/query-client.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import './live.css';

/** How often the rows of a list are asked about while it is looked at. */
const LOOK_MS = 15_000;

/** Colleagues by the id of the person whom they have open. */
export type RowPresence = ReadonlyMap<string, readonly Colleague[]>;

const nobody: RowPresence = new Map();

/** Asks who is in the records that the rows of a list lead to; of none, nothing is asked. */
export function useRowPresence(ids: readonly (CitizenId | null)[]): RowPresence {
  const app = useServices();
  const asked = useMemo(
    () => [...new Set(ids.filter((id) => id !== null))].toSorted().slice(0, MOST_ROWS),
    [ids],
  );
  const { data } = useQuery({
    ...personalQuery(app.connection, 'presence.among', { citizenIds: asked }),
    enabled: asked.length > 0 && isAllowed(app, { operation: 'presence.among' }),
    refetchInterval: LOOK_MS,
  });
  return useMemo(
    () =>
      data === undefined
        ? nobody
        : new Map(data.items.map(({ citizenId, others }) => [citizenId, others])),
    [data],
  );
}

/** A dot and the word for it: `● Jonas Vik`, or `● 2 kolleger`. */
export function RowPresenceMark({
  others,
  t,
}: {
  readonly others: readonly Colleague[] | undefined;
  readonly t: Translate;
}) {
  const [first] = others ?? [];
  if (others === undefined || first === undefined) return null;
  const words = others.map(({ doing, name }) => t(`live.doing.${doing}`, { name })).join('. ');
  return (
    <span className="flo-live__row" title={words}>
      <span aria-hidden="true" className="flo-live__dot">
        ●{' '}
      </span>
      <span aria-hidden="true">
        {others.length === 1 ? first.name : t('live.rows.several', { count: others.length })}
      </span>
      <span className="flo-hidden">{words}</span>
    </span>
  );
}

/** The column of a list that says where a colleague is at work. */
export function presenceColumn<Row>(
  presence: RowPresence,
  idOf: (row: Row) => CitizenId | null,
  t: Translate,
): GridColumn<Row> {
  return {
    id: 'presence',
    header: t('live.rows.column'),
    cell: (row) => <RowPresenceMark others={presence.get(idOf(row) ?? '')} t={t} />,
  };
}
