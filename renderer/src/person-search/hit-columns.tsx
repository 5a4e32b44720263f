import type { CitizenHit } from '#contract/flo-api/citizens.ts';
import { tableDate } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { listName } from '#texts/names.ts';
import { ninForReading } from '#texts/numbers.ts';
import type { Hide } from '../ui/anonymise.ts';
import type { GridColumn } from '../ui/grid/grid-column.ts';

/** The columns of the people found. A protected address is a word, never an empty cell. */
export function hitColumns(t: Translate, hide: Hide): readonly GridColumn<CitizenHit>[] {
  const hidden = ({ addressProtection }: CitizenHit): boolean => addressProtection !== 'none';
  return [
    {
      id: 'name',
      header: t('personSearch.columns.name'),
      cell: (hit) => (
        <span title={hide(listName(hit.name))}>
          {hide(listName(hit.name))}
          {hit.status === 'dead' && <span className="flo-mark"> {t('personSearch.dead')}</span>}
          {hit.shutBy !== undefined && <span className="flo-mark"> {t('denied.shut')}</span>}
        </span>
      ),
    },
    {
      id: 'birth',
      header: t('personSearch.columns.birthDate'),
      cell: ({ birthDate }) => hide(tableDate(birthDate)),
    },
    {
      id: 'nin',
      header: t('personSearch.columns.nin'),
      cell: ({ nin }) => hide(ninForReading(nin)),
    },
    {
      id: 'age',
      header: t('personSearch.columns.age'),
      figures: true,
      cell: ({ ageYears }) => hide(String(ageYears)),
    },
    {
      id: 'sex',
      header: t('personSearch.columns.sex'),
      cell: ({ sex }) => t(sex === 'female' ? 'person.header.woman' : 'person.header.man'),
    },
    {
      id: 'address',
      header: t('personSearch.columns.address'),
      cell: (hit) => (hidden(hit) ? t('personSearch.protectedAddress') : hide(hit.street ?? '')),
    },
    {
      id: 'municipality',
      header: t('personSearch.columns.municipality'),
      cell: (hit) => (hidden(hit) ? '' : hide(hit.municipalityName ?? '')),
    },
  ];
}
