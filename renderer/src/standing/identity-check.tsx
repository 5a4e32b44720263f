import { Button } from '@navikt/ds-react/Button';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { rememberedOverview } from '../citizen/open-citizen.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeyText } from '../ui/key-hint.tsx';
import { Personal, useHide } from '../ui/personal.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { spokenAbout } from './caller-words.ts';
import { leaveCheck } from './check-actions.ts';
import { stillNeeded, type Asking, type CheckState } from './check-state.ts';
import { nextQuestionCommand, rightAnswerCommand, wrongAnswerCommand } from './commands.ts';
import { expectedText, questionText } from './question-words.ts';
import { StandingTrouble } from './standing-trouble.tsx';

interface CheckProps {
  readonly tab: CitizenTab;
  readonly citizenId: CitizenId;
}

function Question({ state, citizenId }: { readonly state: Asking; readonly citizenId: CitizenId }) {
  const app = useServices();
  const { t } = useTexts();
  const hide = useHide();
  const [question] = state.questions;
  const overview = rememberedOverview(app, citizenId);
  if (question === undefined) return <p>{t('standing.check.none')}</p>;
  const about = overview === undefined ? null : spokenAbout(overview, hide);
  const right = state.answers.filter((answer) => answer.right).length;
  return (
    <>
      <p className="flo-label">{t('standing.check.ask')}</p>
      <p className="flo-answer__headline" aria-live="polite">
        {questionText(question, about, t)}
      </p>
      <p className="flo-label">{t('standing.check.expected')}</p>
      <p className="flo-standing__expected">
        <Personal>{expectedText(question)}</Personal>
      </p>
      <p className="flo-actions">
        <CommandButton command={rightAnswerCommand} variant="primary" />
        <CommandButton command={wrongAnswerCommand} variant="secondary" />
        <CommandButton command={nextQuestionCommand} />
      </p>
      <p className="flo-quiet">
        {t('standing.check.needed', { count: stillNeeded(state) })}.{' '}
        {t('standing.check.score', { right, wrong: state.answers.length - right })}.
      </p>
    </>
  );
}

function Content({
  check,
  citizenId,
}: {
  readonly check: CheckState;
  readonly citizenId: CitizenId;
}) {
  const { t } = useTexts();
  switch (check.step) {
    case 'none':
      return null;
    case 'fetching':
      return <p className="flo-quiet">{t('standing.check.loading')}</p>;
    case 'asking':
      return <Question state={check} citizenId={citizenId} />;
    case 'recording':
      return <p className="flo-quiet">{t('standing.check.recording')}</p>;
    case 'done':
      return (
        <>
          <p className="flo-answer__headline">
            <span aria-hidden="true">{check.outcome === 'passed' ? '✓ ' : '✕ '}</span>
            {t(`standing.check.${check.outcome}`)}
          </p>
          <p>{t(`standing.check.${check.outcome}Body`)}</p>
        </>
      );
    default:
      return check satisfies never;
  }
}

/** One question at a time, with the answer FLO knows. Kinds and results are recorded, never answers. */
export function IdentityCheck({ tab, citizenId }: CheckProps) {
  const app = useServices();
  const { t } = useTexts();
  const heading = useId();
  const { check, failure } = useStore(tab.standing);
  const close = (): void => leaveCheck(app, tab, citizenId);
  return (
    <Dialog labelledBy={heading} onClose={close} narrow>
      <h2 id={heading} className="flo-title">
        {t('standing.check.title')}
      </h2>
      <div data-scope="identityCheck" className="flo-dialog__form">
        <Content check={check} citizenId={citizenId} />
        <StandingTrouble failure={failure} />
        <p className="flo-actions">
          <Button type="button" size="xsmall" variant="tertiary" onClick={close}>
            <span className="flo-command">
              {t('common.close')}
              <span aria-hidden="true">
                <KeyText keys="Escape" />
              </span>
            </span>
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
