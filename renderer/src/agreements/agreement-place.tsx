import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { planKinds } from '#contract/codes/agreements.ts';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import { GPContractId } from '#contract/identifiers/ids.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Panel } from '../ui/panel.tsx';
import { AgreementFacts } from './agreement-facts.tsx';
import { agreementState, ask } from './agreement-state.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { DrawDialog } from './draw-dialog.tsx';
import { useListName } from './list-name.tsx';
import { OpeningDialog } from './opening-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { PlanList } from './plan-list.tsx';

const actions = [...planKinds, 'open-list'].map((what) => commandById(`agreement.${what}`));
const looks = ['time-travel.people', 'time-travel.list'].map((id) => commandById(id));

/** The agreement of a list: its life, its people in figures, what is planned, and what can be. */
export function AgreementPlace() {
  const { t } = useTexts();
  const shown = useStore(agreementState, (state) => state.shown);
  return (
    <main
      id="main"
      className="flo-agreement"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      {shown === undefined ? (
        <p className="flo-quiet" tabIndex={-1} data-first-focus="">
          {t('agreements.none')}
        </p>
      ) : (
        <OneAgreement key={shown} id={GPContractId.parse(shown)} />
      )}
    </main>
  );
}

function OneAgreement({ id }: { readonly id: GPContractId }) {
  const { connection } = useServices();
  const { t } = useTexts();
  const name = useListName(id);
  const asked = useQuery(personalQuery(connection, 'agreement.get', { gpContractId: id }));
  return (
    <>
      <header>
        <h1 className="flo-title" tabIndex={-1} data-first-focus="">
          {t('agreements.title', { name })}
        </h1>
        <p className="flo-actions" role="group" aria-label={t('agreements.actions')}>
          {actions.map((command) => (
            <CommandButton key={command.id} command={command} variant="secondary" />
          ))}
          {looks.map((command) => (
            <CommandButton key={command.id} command={command} />
          ))}
        </p>
      </header>
      <AnswerStates asked={asked} what={t('agreements.what')} lines={10}>
        {(agreement) => (
          <>
            <div className="flo-agreement__panels">
              <Panel number={1} title={t('agreements.facts')}>
                <AgreementFacts agreement={agreement} />
              </Panel>
              <Panel
                number={2}
                title={t('agreements.plans')}
                count={String(agreement.plans.length)}
              >
                <PlanList agreement={agreement} />
              </Panel>
            </div>
            <Dialogs agreement={agreement} />
          </>
        )}
      </AnswerStates>
    </>
  );
}

function Dialogs({ agreement }: { readonly agreement: Agreement }) {
  const dialog = useStore(agreementState, (state) => state.dialog);
  const leave = (): void => ask(undefined);
  if (dialog === undefined) return null;
  if (dialog.kind === 'plan') {
    return (
      <PlanDialog
        key={dialog.what}
        agreement={agreement}
        kind={dialog.what}
        typed={dialog.form}
        onClose={leave}
      />
    );
  }
  if (dialog.kind === 'opening') return <OpeningDialog agreement={agreement} onClose={leave} />;
  const { planId } = dialog;
  return dialog.kind === 'cancel' ? (
    <CancelDialog agreement={agreement} planId={planId} onClose={leave} />
  ) : (
    <DrawDialog gpContractId={agreement.gpContractId} planId={planId} onClose={leave} />
  );
}
