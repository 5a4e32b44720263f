import { Field } from './field.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what stands there, in words; it takes the hint's place. */
  readonly fault?: string | undefined;
  readonly value: string;
  readonly maxLength: number;
  /** Takes focus when focus is sent to its region. */
  readonly firstFocus?: boolean;
  readonly onText: (text: string) => void;
}

/** A line of text that is not about a person, with its fault told where its hint stands. */
export function TextField(props: TextFieldProps) {
  const { label, hint, fault, value, maxLength, firstFocus = false, onText } = props;
  const told = fault ?? hint;
  return (
    <Field label={label} {...(told !== undefined && { hint: told })}>
      {(id, describedBy) => (
        <input
          id={id}
          aria-describedby={describedBy}
          className="flo-input"
          type="text"
          autoComplete="off"
          maxLength={maxLength}
          value={value}
          onChange={({ target }) => onText(target.value)}
          {...(firstFocus && { 'data-first-focus': '' })}
          {...(fault !== undefined && { 'aria-invalid': true })}
        />
      )}
    </Field>
  );
}
