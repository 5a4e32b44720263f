import type { CSSProperties, ReactNode } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../app/services-context.tsx';

interface CitizenColumnsProps {
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly third: ReactNode;
  /** The call, which stays at the foot of the third column. */
  readonly call: ReactNode;
}

/** Who the GP is; who it could be; the answer. One column where there is no room for three. */
export function CitizenColumns({ first, second, third, call }: CitizenColumnsProps) {
  const { preferences } = useServices();
  const widths = useStore(preferences, (state) => state.columns);
  const style = {
    '--flo-first': `${widths.first}rem`,
    '--flo-third': `${widths.third}rem`,
  } as CSSProperties;
  return (
    <div className="flo-columns" style={style}>
      <div className="flo-column flo-column--first" data-column="first">
        {first}
      </div>
      <div className="flo-column flo-column--second" data-column="second">
        {second}
      </div>
      <div className="flo-column flo-column--third" data-column="third">
        <div className="flo-column__above">{third}</div>
        {call}
      </div>
    </div>
  );
}
