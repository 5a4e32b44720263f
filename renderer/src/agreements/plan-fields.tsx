import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import {
  endGrounds,
  fillGroups,
  type FillGroup,
  type PlanKind,
} from '#contract/codes/agreements.ts';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import { useTexts } from '../app/services-context.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Field } from '../ui/field.tsx';
import { nameOfList, useListsOf } from './list-name.tsx';
import { planDayFault, type PlanDay, type PlanForm } from './plan-form.ts';

type FlagName = 'lockNow' | 'lowAgreed' | 'shorterAgreed' | 'employed' | FillGroup;
type TextName = 'number' | 'ceiling' | 'hprNumber' | 'count';

interface FieldsProps {
  readonly agreement: Agreement;
  readonly kind: PlanKind;
  /** The agreement is that of a list which is opened with it. */
  readonly opening?: boolean;
  readonly form: StoreApi<PlanForm>;
}

/** What was wrong with another content says nothing about this one. */
const untried = { incomplete: false, failure: undefined } as const;

const moving: readonly PlanKind[] = ['end', 'transfer', 'reduction'];
const limiting: readonly PlanKind[] = ['reduction', 'ceiling', 'start'];

/** The fields of a plan: the municipality's decision, the day, and what its kind needs. */
export function PlanFields({ agreement, kind, opening = false, form }: FieldsProps) {
  const { t } = useTexts();
  const moves = moving.includes(kind);
  const limits = limiting.includes(kind);
  return (
    <div className="flo-plan-fields" data-region="plan-fields">
      {kind === 'start' && <Typed name="hprNumber" form={form} type="text" />}
      {limits && <Typed name="ceiling" form={form} type="number" />}
      {kind === 'fill' && <Typed name="count" form={form} type="number" />}
      <Day name="effectiveDate" form={form} />
      <Typed name="number" form={form} type="text" />
      <Day name="decidedOn" form={form} />
      {(kind === 'end' || kind === 'transfer') && <Ground form={form} />}
      {moves && <Day name="noticeGivenOn" form={form} />}
      {kind === 'start' && <Day name="endsOn" form={form} />}
      {kind === 'extension' && <Day name="until" form={form} />}
      {moves && <Target agreement={agreement} required={kind === 'transfer'} form={form} />}
      <fieldset className="flo-choices">
        <legend className="flo-hidden">{t('agreements.choices')}</legend>
        {moves && <Flag name="lockNow" form={form} />}
        {opening && <Flag name="employed" form={form} />}
        {limits && <Flag name="lowAgreed" form={form} />}
        {kind === 'reduction' && <Flag name="shorterAgreed" form={form} />}
        {kind === 'fill' && fillGroups.map((name) => <Flag key={name} name={name} form={form} />)}
      </fieldset>
    </div>
  );
}

function Typed(props: {
  readonly name: TextName;
  readonly form: StoreApi<PlanForm>;
  readonly type: 'number' | 'text';
}) {
  const { name, form, type } = props;
  const { t } = useTexts();
  const value = useStore(form, (state) => state[name]);
  const bad = useStore(form, (state) => state.incomplete) && value.trim() === '';
  return (
    <Field label={t(`agreements.field.${name}`)}>
      {(id) => (
        <input
          id={id}
          className="flo-input"
          type={type}
          value={value}
          autoComplete="off"
          {...(type === 'number' && { min: 0, max: 2500 })}
          {...(bad && { 'aria-invalid': true })}
          onChange={({ target }) => form.setState({ [name]: target.value, ...untried })}
        />
      )}
    </Field>
  );
}

function Day({ name, form }: { readonly name: PlanDay; readonly form: StoreApi<PlanForm> }) {
  const { t } = useTexts();
  const value = useStore(form, (state) => state[name]);
  const fault = useStore(form, (state) =>
    state.incomplete ? planDayFault(state, name) : undefined,
  );
  return (
    <DateField
      label={t(`agreements.field.${name}`)}
      fault={fault}
      firstFocus={name === 'effectiveDate'}
      value={value}
      onText={(text) => form.setState({ [name]: text, ...untried })}
    />
  );
}

function Flag({ name, form }: { readonly name: FlagName; readonly form: StoreApi<PlanForm> }) {
  const { t } = useTexts();
  const checked = useStore(form, (state) => state[name]);
  return (
    <label className="flo-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => form.setState({ [name]: target.checked, ...untried })}
      />
      {t(`agreements.flag.${name}`)}
    </label>
  );
}

function Ground({ form }: { readonly form: StoreApi<PlanForm> }) {
  const { t } = useTexts();
  const ground = useStore(form, (state) => state.ground);
  return (
    <Field label={t('agreements.field.ground')}>
      {(id) => (
        <select
          id={id}
          className="flo-input"
          value={ground}
          onChange={({ target }) =>
            form.setState({
              ground: endGrounds.find((one) => one === target.value) ?? ground,
              ...untried,
            })
          }
        >
          {endGrounds.map((one) => (
            <option key={one} value={one}>
              {t(`agreements.ground.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TargetProps {
  readonly agreement: Agreement;
  readonly required: boolean;
  readonly form: StoreApi<PlanForm>;
}

function Target({ agreement, required, form }: TargetProps) {
  const { t } = useTexts();
  const to = useStore(form, (state) => state.to);
  const lists = useListsOf(agreement.municipalityNumber).filter(
    ({ gpContractId }) => gpContractId !== agreement.gpContractId,
  );
  return (
    <Field label={t('agreements.field.to')}>
      {(id) => (
        <select
          id={id}
          className="flo-input"
          value={to}
          onChange={({ target }) => form.setState({ to: target.value, ...untried })}
        >
          <option value="">{t(required ? 'agreements.chooseList' : 'agreements.noList')}</option>
          {lists.map((row) => (
            <option key={row.gpContractId} value={row.gpContractId}>
              {nameOfList(row)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
