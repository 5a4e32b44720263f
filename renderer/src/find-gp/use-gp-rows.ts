import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useServices } from '../app/services-context.tsx';
import type { FindGPView, Near } from './find-gp-view.ts';
import { listPage } from './list-page.ts';
import { PAGE_ROWS, pagesOf } from './pages.ts';

/** Rows of the list as they are scrolled to, from the local cache. */
export function useGPRows(view: FindGPView, near: Near) {
  const { connection } = useServices();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const page = (number: number) => listPage(connection, view, near, number);
  const first = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const later = pagesOf(range.first, range.last, first.data?.total ?? 0).filter((n) => n > 0);
  const others = useQueries({ queries: later.map(page) });
  const pages = new Map<number, readonly FindGPRow[]>();
  if (first.data !== undefined) pages.set(0, first.data.rows);
  later.forEach((number, at) => {
    const rows = others[at]?.data?.rows;
    if (rows !== undefined) pages.set(number, rows);
  });
  const onRange = useCallback((from: number, to: number): void => {
    setRange((now) => (now.first === from && now.last === to ? now : { first: from, last: to }));
  }, []);
  const rowAt = (index: number): FindGPRow | undefined =>
    pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
  const total = first.data?.total ?? 0;
  const visible: FindGPRow[] = [];
  for (let at = range.first; at <= Math.min(range.last, total - 1); at += 1) {
    const row = rowAt(at);
    if (row !== undefined) visible.push(row);
  }
  const visibleIds = visible.map(({ gpContractId }) => gpContractId).join(',');
  return {
    first,
    total,
    rowAt,
    onRange,
    stale: first.isPlaceholderData,
    /** Ids of the rows in view; the same array as long as they are the same. */
    visibleIds: useMemo(
      () => (visibleIds === '' ? [] : visibleIds.split(',').map(Number)),
      [visibleIds],
    ),
  };
}
