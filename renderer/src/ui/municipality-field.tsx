import { useQuery } from '@tanstack/react-query';
import type { Municipality } from '#contract/flo-api/reference.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { LocalAge } from '../reference/local-age.tsx';
import { referenceQuery } from '../rpc/query-client.ts';
import { Field } from './field.tsx';

const MUNICIPALITIES = ['municipalities'] as const;
const none: readonly Municipality[] = [];

/** Every municipality, from the local copy. */
export function useMunicipalities(): readonly Municipality[] {
  const { connection } = useServices();
  return useQuery(referenceQuery(connection, 'reference.municipalities', {})).data ?? none;
}

interface MunicipalityFieldProps {
  readonly label: string;
  /** What is wrong with the choice, in words. */
  readonly fault?: string | undefined;
  /** Number; empty while nothing is chosen. */
  readonly value: string;
  readonly onChoose: (number: string) => void;
}

/** A choice among all municipalities. */
export function MunicipalityField({ label, fault, value, onChoose }: MunicipalityFieldProps) {
  const { t } = useTexts();
  const municipalities = useMunicipalities();
  return (
    <Field label={label} {...(fault !== undefined && { hint: fault })}>
      {(id, describedBy) => (
        <>
          <select
            id={id}
            aria-describedby={describedBy}
            className="flo-input"
            value={value}
            onChange={({ target }) => onChoose(target.value)}
            {...(fault !== undefined && { 'aria-invalid': true })}
          >
            <option value="">{t('common.chooseMunicipality')}</option>
            {municipalities.map(({ number, name }) => (
              <option key={number} value={number}>
                {name}
              </option>
            ))}
          </select>
          <LocalAge of={MUNICIPALITIES} />
        </>
      )}
    </Field>
  );
}
