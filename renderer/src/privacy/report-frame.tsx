import type { ReactNode } from 'react';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { fullName } from '#texts/names.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Personal } from '../ui/personal.tsx';
import { commandById } from '../commands/command-by-id.ts';

const back = commandById('privacy.back');
const print = commandById('privacy.print');

interface ReportFrameProps {
  readonly title: string;
  readonly overview: CitizenOverview;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A report about the person on screen: its heading, what can be done with it, and the paper's head. */
export function ReportFrame({ title, overview, actions, children }: ReportFrameProps) {
  return (
    <section
      className="flo-report"
      data-region="report"
      data-scope="report"
      aria-label={title}
      tabIndex={-1}
    >
      <header className="flo-report__header">
        <h2 className="flo-title" tabIndex={-1} data-first-focus="">
          {title}
        </h2>
        <p className="flo-actions flo-no-print">
          <CommandButton command={print} variant="secondary" />
          {actions}
          <CommandButton command={back} />
        </p>
      </header>
      <p className="flo-report__who">
        <Personal>{fullName(overview.person.name)}</Personal>
      </p>
      {children}
    </section>
  );
}
