import type { Decision } from '#contract/flo-api/decision.ts';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { useServices } from '../app/services-context.tsx';
import { ChosenList } from '../find-gp/chosen-list.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { leaveAnswerCommand } from './commands.ts';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { takeIn } from './take-alternative.ts';

interface RefusedByServiceProps {
  readonly row: FindGPRow;
  readonly decision: Decision;
}

/** The service said no when it was asked to do it. Nothing has changed. */
export function RefusedByService({ row, decision }: RefusedByServiceProps) {
  const app = useServices();
  return (
    <div className="flo-answer__body">
      <Explanation
        decision={decision}
        take={takeIn(app)}
        actions={<CommandButton command={leaveAnswerCommand} />}
      />
      <ChosenList row={row} />
    </div>
  );
}
