import { beginReasons, endReasons } from '#contract/codes/code-lists.ts';
import type { Tie } from '#contract/flo-api/citizen-view.ts';
import { tableDate } from '#texts/dates.ts';
import { useTypedListName } from '../agreements/list-name.tsx';
import { useTexts } from '../app/services-context.tsx';
import { Field } from '../ui/field.tsx';
import type { ChangeField, ChangeFields } from './read-change.ts';

interface ChangeFieldsProps {
  readonly fields: ChangeFields;
  readonly tie: Tie | undefined;
  readonly wrong: ChangeField | undefined;
  readonly set: (change: Partial<ChangeFields>) => void;
}

/** The fields that the kind of change asks for. */
export function ChangeFieldSet({ fields, tie, wrong, set }: ChangeFieldsProps) {
  const { t } = useTexts();
  const listName = useTypedListName(fields.kind === 'correction' ? fields.list : '');
  const text = (name: ChangeField, label: string, hint: string) => (
    <Field
      label={label}
      hint={wrong === name ? t(name === 'list' ? 'ledger.badList' : 'ledger.badDate') : hint}
    >
      {(id, describedBy) => (
        <input
          id={id}
          aria-describedby={describedBy}
          className="flo-input"
          type="text"
          autoComplete="off"
          maxLength={20}
          value={fields[name]}
          onChange={({ target }) => set({ [name]: target.value })}
          {...(wrong === name && { 'aria-invalid': true })}
        />
      )}
    </Field>
  );
  const choice = (
    name: 'beginReason' | 'endReason',
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          className="flo-input"
          value={fields[name]}
          onChange={({ target }) => set({ [name]: target.value })}
        >
          <option value="">{t('ledger.asIs')}</option>
          {options.map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  if (fields.kind === 'cancellation') {
    return (
      <label className="flo-travel__compare">
        <input
          type="checkbox"
          checked={fields.previousWentOn}
          onChange={({ target }) => set({ previousWentOn: target.checked })}
        />{' '}
        {t('ledger.previousWentOn')}
      </label>
    );
  }
  if (fields.kind === 'backDating') {
    const date = tie === undefined ? '' : tableDate(tie.valid.from);
    return text('from', t('ledger.earlier'), t('ledger.earlierHint', { date }));
  }
  return (
    <>
      {text('list', t('ledger.list'), listName ?? t('ledger.listHint'))}
      {text('from', t('ledger.fromDate'), t('ledger.fromHint'))}
      {text('to', t('ledger.toDate'), t('ledger.toHint'))}
      {choice(
        'beginReason',
        t('ledger.beginReason'),
        beginReasons.map((code) => [code, t(`history.beginReasons.${code}`)] as const),
      )}
      {choice(
        'endReason',
        t('ledger.endReason'),
        endReasons.map((code) => [code, t(`history.endReasons.${code}`)] as const),
      )}
    </>
  );
}
