import type { Decision } from '#contract/flo-api/decision.ts';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { ChosenList } from '../find-gp/chosen-list.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { leaveAnswerCommand } from './commands.ts';
import { DecisionView } from './decision-view.tsx';

interface RefusedByServiceProps {
  readonly row: FindGPRow;
  readonly decision: Decision;
}

/** The service said no when it was asked to do it. Nothing has changed. */
export function RefusedByService({ row, decision }: RefusedByServiceProps) {
  return (
    <div className="flo-answer__body">
      <DecisionView decision={decision} actions={<CommandButton command={leaveAnswerCommand} />} />
      <ChosenList row={row} />
    </div>
  );
}
