import { useId, type ReactNode } from 'react';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { useTexts } from '../app/services-context.tsx';
import { AsOfMark } from '../citizen/as-of.tsx';

interface PanelProps {
  /** Shown, and its key: `Ctrl` and the digit. */
  readonly number: number;
  readonly title: string;
  /** How many there are, once that is known. */
  readonly count?: string | undefined;
  /** It shows what the answer about the person says, and is marked with that answer's age. */
  readonly aged?: boolean;
  /** When what it shows is known to change. */
  readonly changesOn?: CivilDate | null;
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One numbered part of a person's screen. It can take focus, so that its key always leads there. */
export function Panel(props: PanelProps) {
  const {
    number,
    title,
    count,
    aged = false,
    changesOn = null,
    actions,
    className = '',
    children,
  } = props;
  const { t } = useTexts();
  const heading = useId();
  return (
    <section
      className={`flo-panel ${className}`}
      data-panel={number}
      data-landmark=""
      tabIndex={-1}
      aria-labelledby={heading}
    >
      <header className="flo-panel__header">
        <h2 id={heading} className="flo-panel__title">
          <span className="flo-panel__number" title={`Ctrl+${number}`}>
            <span className="flo-hidden">{t('layout.panelNumber', { number })} </span>
            <span aria-hidden="true">{number}</span>
          </span>
          {title}
        </h2>
        {count !== undefined && <span className="flo-quiet">{count}</span>}
        {aged && <AsOfMark changesOn={changesOn} />}
        {actions !== undefined && <span className="flo-panel__actions">{actions}</span>}
      </header>
      <div className="flo-panel__body">{children}</div>
    </section>
  );
}
