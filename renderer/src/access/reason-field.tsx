import { Field } from '../ui/field.tsx';
import { PersonalLines } from '../ui/personal-input.tsx';

interface ReasonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly most: number;
  readonly bad: boolean;
  readonly onText: (text: string) => void;
}

/** A few lines of the adviser's own words. */
export function ReasonField({ label, hint, value, most, bad, onText }: ReasonFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id, describedBy) => (
        <PersonalLines
          id={id}
          aria-describedby={describedBy}
          className="flo-input flo-input--lines"
          rows={3}
          maxLength={most}
          autoFocus
          value={value}
          onText={onText}
          {...(bad && { 'aria-invalid': true })}
        />
      )}
    </Field>
  );
}
