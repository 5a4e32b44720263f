import { Field } from '../ui/field.tsx';
import { PersonalInput } from '../ui/personal-input.tsx';

interface ReasonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** It says too little: marked, and where focus goes. The hint says what is missing. */
  readonly bad?: boolean;
  readonly onText: (text: string) => void;
}

/** Why something is done with a person's record: free words, and so personal. */
export function ReasonField({ label, hint, value, bad = false, onText }: ReasonFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id, describedBy) => (
        <PersonalInput
          id={id}
          aria-describedby={describedBy}
          className="flo-input"
          autoComplete="off"
          maxLength={500}
          required
          value={value}
          onText={onText}
          {...(bad && { 'aria-invalid': true })}
        />
      )}
    </Field>
  );
}
