import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { nameOfList, useListsOf } from '../agreements/list-name.tsx';
import { useTexts } from '../app/services-context.tsx';
import { Field } from '../ui/field.tsx';
import { ownLists, type OwnList } from './own-lists.ts';

interface ExclusionListFieldProps {
  readonly overview: CitizenOverview;
  readonly municipalityNumber: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChoose: (list: string) => void;
}

/** Whose list: the person's own first, then the other lists of the municipality that decided. */
export function ExclusionListField(props: ExclusionListFieldProps) {
  const { overview, municipalityNumber, fault, value, onChoose } = props;
  const { t } = useTexts();
  const own = ownLists(overview);
  const others = useListsOf(municipalityNumber).filter(
    (row) => !own.some(({ gpContractId }) => gpContractId === row.gpContractId),
  );
  const named = (lists: readonly OwnList[]) =>
    lists.map((list) => (
      <option key={list.gpContractId} value={list.gpContractId}>
        {nameOfList(list)}
      </option>
    ));
  return (
    <Field label={t('exclusions.fields.list')} {...(fault !== undefined && { hint: fault })}>
      {(id, describedBy) => (
        <select
          id={id}
          aria-describedby={describedBy}
          className="flo-input"
          value={value}
          onChange={({ target }) => onChoose(target.value)}
          {...(fault !== undefined && { 'aria-invalid': true })}
        >
          <option value="">{t('exclusions.fields.chooseList')}</option>
          {own.length > 0 && <optgroup label={t('exclusions.fields.own')}>{named(own)}</optgroup>}
          {others.length > 0 && (
            <optgroup label={t('exclusions.fields.others')}>{named(others)}</optgroup>
          )}
        </select>
      )}
    </Field>
  );
}
