import { useQuery } from '@tanstack/react-query';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { usePatience } from '../ui/use-patience.ts';
import { sessionQuery } from '../workspace/session-query.ts';
import { ChosenList } from '../find-gp/chosen-list.tsx';
import { confirmSwitchCommand, leaveAnswerCommand } from './commands.ts';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { takeIn } from './take-alternative.ts';
import { localPreview } from './preview.ts';
import { previewQuery } from './switch-actions.ts';

interface SwitchAnswerProps {
  readonly row: FindGPRow;
  readonly overview: CitizenOverview;
  readonly sending: boolean;
}

/**
 * What the rules say about the chosen list: at once from what is on the screen, then from the
 * service. Either way it is a preview until the adviser confirms.
 */
export function SwitchAnswer({ row, overview, sending }: SwitchAnswerProps) {
  const app = useServices();
  const { connection } = app;
  const { t } = useTexts();
  const { citizenId } = overview;
  const { gpContractId } = row;
  const session = useQuery(sessionQuery({ connection }));
  const asked = useQuery({
    ...previewQuery({ connection }, citizenId, gpContractId),
    enabled: !sending,
  });
  const patience = usePatience(sending);
  const decision = asked.data ?? localPreview(overview, row, session.data?.switchParameters);
  const actions =
    decision?.outcome === 'refused' ? (
      <CommandButton command={leaveAnswerCommand} />
    ) : (
      <div className="flo-answer__confirm">
        <CommandButton command={confirmSwitchCommand} variant="primary" disabled={sending}>
          {sending ? t('switching.confirm.sending') : undefined}
        </CommandButton>
        <CommandButton command={leaveAnswerCommand} disabled={sending} />
        {patience === 'slow' && <p>{t('switching.confirm.slow')}</p>}
      </div>
    );
  return (
    <div data-scope="answer" className="flo-answer__body">
      {decision === undefined ? (
        <>
          <p className="flo-quiet">{t('switching.answer.checking')}</p>
          {actions}
        </>
      ) : (
        <Explanation decision={decision} take={takeIn(app)} actions={actions} />
      )}
      <p className="flo-quiet flo-small">
        {t('switching.answer.preview')}
        {asked.isError && ` ${t('switching.answer.previewLocal')}`}
      </p>
      <ChosenList row={row} />
    </div>
  );
}
