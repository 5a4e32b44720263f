import type { ReactNode } from 'react';

interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A label and its value on one line of a `<dl className="flo-facts">`. */
export function Fact({ label, children }: FactProps) {
  return (
    <div className="flo-fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
