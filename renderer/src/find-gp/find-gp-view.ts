import type { FindGPQuery } from '#contract/workspace/find-gp.ts';
import type { findGPSorts } from '#contract/workspace/find-gp.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

export type FindGPSort = (typeof findGPSorts)[number];

/** What the adviser has asked the list of GPs for, and which row is marked. */
export interface FindGPView {
  readonly text: string;
  /** Undefined means the whole country. */
  readonly municipalityNumber: string | undefined;
  readonly organizationNumber: string | undefined;
  readonly onlyFreePlaces: boolean;
  readonly sex: 'female' | 'male' | undefined;
  readonly language: string | undefined;
  readonly accessible: boolean;
  readonly sort: FindGPSort;
  readonly descending: boolean;
}

export const defaultView: FindGPView = {
  text: '',
  municipalityNumber: undefined,
  organizationNumber: undefined,
  onlyFreePlaces: true,
  sex: undefined,
  language: undefined,
  accessible: false,
  sort: 'nearest',
  descending: false,
};

/** Where queues are looked at: the longest first, and no list is left out because it is full. */
export const queueView: FindGPView = {
  ...defaultView,
  onlyFreePlaces: false,
  sort: 'waiting',
  descending: true,
};

export function createFindGPView(view: FindGPView = defaultView): StoreApi<FindGPView> {
  return createStore(() => view);
}

/** Where the person lives, for ordering; undefined for a protected person and for none. */
export type Near = FindGPQuery['near'];

/** The question to the cache that a view asks, for one page of rows. */
export function queryOf(view: FindGPView, near: Near, offset: number, limit: number) {
  const { text, municipalityNumber, organizationNumber, onlyFreePlaces, sex, language } = view;
  return {
    text: text.trim(),
    onlyFreePlaces,
    sort: view.sort,
    descending: view.descending,
    offset,
    limit,
    ...(municipalityNumber !== undefined && { municipalityNumber }),
    ...(organizationNumber !== undefined && {
      organizationNumber: organizationNumber as NonNullable<FindGPQuery['organizationNumber']>,
    }),
    ...(sex !== undefined && { sex }),
    ...(language !== undefined && { language }),
    ...(view.accessible && { accessible: true }),
    ...(near !== undefined && { near }),
  };
}

/** How many filters narrow the list, the text field not counted. */
export function filtersInUse(view: FindGPView): number {
  return [
    view.municipalityNumber !== undefined,
    view.organizationNumber !== undefined,
    view.onlyFreePlaces,
    view.sex !== undefined,
    view.language !== undefined,
    view.accessible,
  ].filter(Boolean).length;
}

/** Sorting by the same column once more turns it round. Figures begin with the most useful end. */
export function sortedBy(view: FindGPView, sort: FindGPSort): Partial<FindGPView> {
  if (view.sort === sort && sort !== 'nearest') return { descending: !view.descending };
  return { sort, descending: sort === 'places' };
}
