import { useQuery } from '@tanstack/react-query';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { GPContractId } from '#contract/identifiers/ids.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { personalQuery } from '../rpc/query-client.ts';
import { Field } from '../ui/field.tsx';
import { readRequiredDate } from '../ui/read-date.ts';
import { doctorsOn } from './list-doctors.ts';
import type { ListDoctor } from './list-doctors.ts';
import type { ExclusionDraft } from './read-exclusion.ts';

const nobody: readonly ListDoctor[] = [];

/** The GPs of the list that is chosen on the day that is typed; none until both are known. */
export function useListDoctors(draft: ExclusionDraft, today: CivilDate): readonly ListDoctor[] {
  const { connection } = useServices();
  const list = GPContractId.safeParse(Number(draft.list));
  const gpContractId = list.success ? list.data : GPContractId.parse(1);
  const asked = useQuery({
    ...personalQuery(connection, 'gpContract.detail', { gpContractId }),
    enabled: list.success,
  });
  const day = readRequiredDate(draft.decidedOn, today);
  return list.success && asked.data !== undefined && 'date' in day
    ? doctorsOn(asked.data, day.date)
    : nobody;
}

interface ExclusionDoctorFieldProps {
  readonly doctors: readonly ListDoctor[];
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChoose: (hprNumber: string) => void;
}

/** Which of the doctors of a common list a decision is about. */
export function ExclusionDoctorField(props: ExclusionDoctorFieldProps) {
  const { doctors, fault, value, onChoose } = props;
  const { t } = useTexts();
  return (
    <Field label={t('exclusions.fields.doctor')} {...(fault !== undefined && { hint: fault })}>
      {(id, describedBy) => (
        <select
          id={id}
          aria-describedby={describedBy}
          className="flo-input"
          value={value}
          onChange={({ target }) => onChoose(target.value)}
          {...(fault !== undefined && { 'aria-invalid': true })}
        >
          <option value="">{t('exclusions.fields.chooseDoctor')}</option>
          {doctors.map(({ hprNumber, name }) => (
            <option key={hprNumber} value={hprNumber}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
