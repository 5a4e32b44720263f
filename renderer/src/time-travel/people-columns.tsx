import type { ListChange, listPeople } from '#contract/flo-api/ledger.ts';
import type { Doctor } from '#contract/flo-api/reference.ts';
import { addDays, osloDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import { tableDate } from '#texts/dates.ts';
import { explainDecision } from '#texts/decision-text.ts';
import type { Translate } from '#texts/index.ts';
import type { Language } from '#texts/languages.ts';
import { fullName } from '#texts/names.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import { Personal } from '../ui/personal.tsx';
import { doctorName } from './list-facts.ts';

/** Somebody on a list; whoever is shut to the reader takes a line with nothing on it. */
export type ListedPerson = z.output<(typeof listPeople.responses)[200]>['people'][number];

const nameColumn = (t: Translate): GridColumn<Pick<ListedPerson, 'name'>> => ({
  id: 'name',
  header: t('timeTravel.facts.name'),
  cell: ({ name }) => (name === null ? t('denied.shut') : <Personal>{fullName(name)}</Personal>),
});

/** Who, since when, until when, and whose patient on a list with several doctors. */
export function peopleColumns(
  doctors: readonly Doctor[],
  t: Translate,
): readonly GridColumn<ListedPerson>[] {
  return [
    nameColumn(t),
    {
      id: 'from',
      header: t('timeTravel.people.from'),
      cell: ({ valid }) => (valid === null ? '' : tableDate(valid.from)),
    },
    {
      id: 'lastDay',
      header: t('timeTravel.people.lastDay'),
      cell: ({ valid }) =>
        valid === null || valid.to === null ? '' : tableDate(addDays(valid.to, -1)),
    },
    {
      id: 'doctor',
      header: t('timeTravel.people.doctor'),
      cell: ({ responsibleHprNumber: hpr }) => (hpr === null ? '' : doctorName(doctors, hpr)),
    },
  ];
}

/** Why somebody came or left, in the words of the ground; a tie that was taken back has none. */
export function groundWords(change: ListChange, t: Translate): string {
  const { beginReason, endReason, citizenId, on } = change;
  if (citizenId === null) return '';
  if (beginReason !== null) return t(`history.beginReasons.${beginReason}`);
  if (endReason !== null) return t(`history.endReasons.${endReason}`);
  return on === null ? t('timeTravel.people.takenBack') : t('timeTravel.people.noGround');
}

/** Who came and who left, on which day, on what ground, and by which decision. */
export function changeColumns(t: Translate, language: Language): readonly GridColumn<ListChange>[] {
  return [
    {
      id: 'change',
      header: t('timeTravel.people.change'),
      cell: ({ change }) => `${change === 'came' ? '+' : '−'} ${t(`timeTravel.people.${change}`)}`,
    },
    nameColumn(t),
    {
      id: 'on',
      header: t('timeTravel.people.day'),
      cell: ({ on }) => (on === null ? '' : tableDate(on)),
    },
    {
      id: 'ground',
      header: t('timeTravel.people.ground'),
      cell: (change) => groundWords(change, t),
    },
    {
      id: 'decision',
      header: t('timeTravel.people.decision'),
      cell: ({ decision }) =>
        decision === null ? '' : explainDecision(decision, language).headline,
    },
    {
      id: 'known',
      header: t('timeTravel.people.known'),
      cell: ({ recordedAt }) =>
        recordedAt === null ? '' : tableDate(osloDate(new Date(recordedAt))),
    },
  ];
}
