import type { listOwnAudit } from '#contract/flo-api/audit.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { listName } from '#texts/names.ts';
import type { Hide } from '../ui/anonymise.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';
import { resourceWords } from './audit-words.ts';

/** One line of the adviser's own log. */
export type OwnEntry = z.output<(typeof listOwnAudit.responses)[200]>['items'][number];

function personWords({ citizenId, personName }: OwnEntry, t: Translate, hide: Hide): string {
  if (citizenId === null) return t('privacy.lookups.noPerson');
  return personName === null ? t('privacy.lookups.hidden') : hide(listName(personName));
}

/** When, what, whom, and how it ended; a refusal says by which rule. */
export function lookupColumns(t: Translate, hide: Hide): readonly GridColumn<OwnEntry>[] {
  return [
    {
      id: 'at',
      header: t('privacy.lookups.at'),
      cell: ({ at }) => {
        const instant = new Date(at);
        return `${tableDate(osloDate(instant))} ${timeOfDay(instant)}`;
      },
    },
    {
      id: 'what',
      header: t('privacy.lookups.what'),
      cell: ({ action, resource }) =>
        `${t(`privacy.shortActions.${action}`)}: ${resourceWords(resource, t)}`,
    },
    {
      id: 'person',
      header: t('privacy.lookups.person'),
      cell: (entry) => personWords(entry, t, hide),
    },
    {
      id: 'outcome',
      header: t('privacy.lookups.outcome'),
      cell: ({ outcome, rule }) =>
        rule === null
          ? t(`privacy.outcomes.${outcome}`)
          : `${t(`privacy.outcomes.${outcome}`)} (${t(`access.rules.${rule}.title`)})`,
    },
  ];
}
