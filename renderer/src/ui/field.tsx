import { useId, type ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly className?: string;
  /** Draws the control with the id of its label's target, and of its hint. */
  readonly children: (id: string, hint: string | undefined) => ReactNode;
}

/** A field with its label above it, and a hint below when it needs one. */
export function Field({ label, hint, className = '', children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={`flo-field ${className}`}>
      <label htmlFor={id} className="flo-label">
        {label}
      </label>
      {children(id, hint === undefined ? undefined : hintId)}
      {hint !== undefined && (
        <span id={hintId} className="flo-quiet flo-small">
          {hint}
        </span>
      )}
    </div>
  );
}
