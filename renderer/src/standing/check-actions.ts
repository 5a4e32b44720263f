import type { CitizenId } from '#contract/identifiers/ids.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { readFailure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { answered, isOver, noCheck, skipped, type Asking, type CheckState } from './check-state.ts';
import { leaveStanding, openStanding, sendFrom } from './standing-actions.ts';

const set = ({ standing }: CitizenTab, check: CheckState): void => standing.setState({ check });

/** Fetches questions to the caller, in an order that is new each time. */
async function fetchQuestions(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
): Promise<void> {
  set(tab, { step: 'fetching' });
  try {
    const input = { citizenId, asked: [] };
    const { questions, needed } = await app.connection.call('identityCheck.questions', input);
    if (tab.standing.getState().check.step !== 'fetching') return;
    set(tab, { step: 'asking', questions, needed, answers: [] });
  } catch (error) {
    tab.standing.setState({ check: noCheck, failure: readFailure(error) });
  }
}

/** Opens the check of the person in front, with questions of its own. */
export function openCheck(app: AppServices): void {
  const open = openTab(app);
  if (open === undefined) return;
  openStanding(app, 'check');
  void fetchQuestions(app, open.tab, open.identity.citizenId);
}

/** Records how it went: kinds and results. */
export function recordCheck(app: AppServices, tab: CitizenTab, citizenId: CitizenId): void {
  const { check, sending } = tab.standing.getState();
  if (sending || (check.step !== 'asking' && check.step !== 'recording')) return;
  const { answers } = check;
  if (answers.length === 0) return;
  set(tab, { step: 'recording', answers });
  const input = { citizenId, answers: [...answers] };
  void sendFrom(app, tab, ['identityCheck.record', input], (key) =>
    app.connection.command('identityCheck.record', input, { key }),
  ).then((recorded) => {
    if (recorded === undefined || tab.standing.getState().check.step !== 'recording') return;
    const { outcome } = recorded;
    set(tab, { step: 'done', outcome });
    announce(
      app.announcer,
      translator(app.preferences.getState().language)(`standing.check.${outcome}`),
    );
  });
}

function change(app: AppServices, next: (state: Asking) => Asking): void {
  const open = openTab(app);
  const check = open?.tab.standing.getState().check;
  if (open === undefined || check?.step !== 'asking') return;
  const after = next(check);
  set(open.tab, after);
  if (isOver(after)) recordCheck(app, open.tab, open.identity.citizenId);
}

/** The caller has answered, rightly or wrongly. */
export function answer(app: AppServices, right: boolean): void {
  change(app, (state) => answered(state, right));
}

/** Puts another question. */
export function nextQuestion(app: AppServices): void {
  change(app, skipped);
}

/** Whether there is a question to answer on screen. */
export function isAsking(app: AppServices): boolean {
  const check = openTab(app)?.tab.standing.getState().check;
  return check?.step === 'asking' && check.questions.length > 0;
}

/** Closes the check. What was answered is recorded; what FLO knows leaves the window. */
export function leaveCheck(app: AppServices, tab: CitizenTab, citizenId: CitizenId): void {
  const { check } = tab.standing.getState();
  leaveStanding(tab);
  if (check.step === 'asking' && check.answers.length > 0) recordCheck(app, tab, citizenId);
  else set(tab, noCheck);
}
