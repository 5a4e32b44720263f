import type { ReactNode } from 'react';

interface CitizenColumnsProps {
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly third: ReactNode;
}

/** Who the GP is; who it could be; the answer. One column where there is no room for three. */
export function CitizenColumns({ first, second, third }: CitizenColumnsProps) {
  return (
    <div className="flo-columns">
      <div className="flo-column flo-column--first">{first}</div>
      <div className="flo-column flo-column--second">{second}</div>
      <div className="flo-column flo-column--third">{third}</div>
    </div>
  );
}
