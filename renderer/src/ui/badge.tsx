import type { ReactNode } from 'react';

export type BadgeTone = 'neutral' | 'warning' | 'danger';

interface BadgeProps {
  readonly tone?: BadgeTone;
  /** What it means for the call, for those who stop at it. */
  readonly help?: string | undefined;
  readonly children: ReactNode;
}

const marks: Readonly<Record<BadgeTone, string>> = { neutral: '', warning: '⚑', danger: '⚑' };

/** A word about a person that must not be overlooked. The word says it; the colour only helps. */
export function Badge({ tone = 'neutral', help, children }: BadgeProps) {
  return (
    <span className={`flo-badge flo-badge--${tone}`} title={help}>
      {marks[tone] !== '' && <span aria-hidden="true">{marks[tone]} </span>}
      {children}
      {help !== undefined && <span className="flo-hidden">. {help}</span>}
    </span>
  );
}
