import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import type { Translate } from '#texts/index.ts';
import type { Language } from '#texts/languages.ts';
import { listName } from '#texts/names.ts';
import { wholeNumber } from '#texts/numbers.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import type { FindGPSort, FindGPView } from './find-gp-view.ts';

/** What a list is called: its GP, else its own name, else that it is vacant. */
export function nameOfRow(row: FindGPRow, t: Translate): string {
  if (row.gp !== null) return listName(row.gp.name);
  return row.listName ?? t('gp.vacant');
}

/**
 * A closed list is full, or has too few places free to open again; the places of an open one may all belong
 * to those who wait.
 */
export function statusWord({
  status,
  occupied,
  maxPatients,
  placesAvailable,
}: Pick<FindGPRow, 'status' | 'occupied' | 'maxPatients' | 'placesAvailable'>) {
  if (status === 'open') return placesAvailable === 0 ? 'forQueue' : status;
  return status === 'closed' && occupied < maxPatients ? 'notReopened' : status;
}

/** Free places as a figure while somebody who calls can have one; else the word for what the list is. */
function Free({ row, t, language }: { row: FindGPRow; t: Translate; language: Language }) {
  if (row.placesAvailable > 0) return wholeNumber(row.placesAvailable, language);
  return <span className="flo-quiet">{t(`findGp.status.${statusWord(row)}`)}</span>;
}

/** The marks of a list that the person has to do with. */
export interface OwnLists {
  readonly current: number | undefined;
  readonly pending: number | undefined;
}

interface ColumnsInput {
  readonly t: Translate;
  readonly language: Language;
  readonly view: FindGPView;
  readonly own: OwnLists;
  readonly onSort: (sort: FindGPSort) => void;
}

/** The columns of the list of GPs. */
export function gpColumns(input: ColumnsInput): readonly GridColumn<FindGPRow>[] {
  const { t, language, view, own, onSort } = input;
  const sort = (by: FindGPSort) => ({
    direction:
      view.sort === by
        ? view.descending
          ? ('descending' as const)
          : ('ascending' as const)
        : undefined,
    onSort: () => onSort(by),
  });
  const mark = ({ gpContractId }: FindGPRow): string | undefined => {
    if (gpContractId === own.current) return t('findGp.marks.own');
    return gpContractId === own.pending ? t('findGp.marks.pending') : undefined;
  };
  return [
    {
      id: 'doctor',
      header: t('findGp.columns.doctor'),
      sort: sort('name'),
      cell: (row) => (
        <span title={nameOfRow(row, t)}>
          {nameOfRow(row, t)}
          {mark(row) !== undefined && <span className="flo-mark"> {mark(row)}</span>}
        </span>
      ),
    },
    {
      id: 'office',
      header: t('findGp.columns.office'),
      sort: sort('office'),
      cell: (row) => <span title={`${row.officeName}, ${row.street}`}>{row.officeName}</span>,
    },
    {
      id: 'place',
      header: t('findGp.columns.place'),
      cell: (row) => (
        <span title={row.municipalityName}>
          {row.districtName === null ? row.municipalityName : row.districtName}
        </span>
      ),
    },
    {
      id: 'free',
      header: t('findGp.columns.free'),
      figures: true,
      sort: sort('places'),
      cell: (row) => <Free row={row} t={t} language={language} />,
    },
    {
      id: 'waiting',
      header: t('findGp.columns.waiting'),
      figures: true,
      sort: sort('waiting'),
      cell: (row) => wholeNumber(row.waiting, language),
    },
  ];
}
