import type { Decision } from '#contract/flo-api/decision.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import type { CitizenId, GPContractId } from '#contract/identifiers/ids.ts';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { explainError } from '#texts/error-text.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { overviewQuery, rememberedOverview } from '../citizen/open-citizen.ts';
import { followOwnWrite } from '../citizen/own-write.ts';
import { basisOf, ownChange } from '../conflict/basis.ts';
import { readFailure } from '../rpc/failure.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { announce } from '../ui/announcer.ts';
import { focusRegion } from '../ui/focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { sessionQuery } from '../workspace/session-query.ts';
import { callerMay } from '../standing/caller-words.ts';
import { openStanding } from '../standing/standing-actions.ts';
import { localPreview } from './preview.ts';
import {
  afterFailedRequest,
  afterFailedUndo,
  askUndo,
  choose,
  stepBack,
  type SwitchState,
  type Undoable,
} from './switch-state.ts';
import { undoableNow } from './undoable.ts';

const set = (tab: CitizenTab, state: SwitchState): void => tab.switching.setState(state, true);

/** The person's ties have changed, or may have: what the screen shows is asked for anew. */
function askAnew(app: AppServices, citizenId: CitizenId): Promise<void> {
  return app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
}

/** A list is chosen: the answer shows, and has focus. */
export function chooseList(app: AppServices, row: FindGPRow): void {
  const open = openTab(app);
  if (open === undefined) return;
  set(open.tab, choose(open.tab.switching.getState(), row));
  focusRegion('answer');
}

/** The same list once more, on what holds now: what is sent then is a command of its own. */
export function chooseAnew(app: AppServices): void {
  const state = openTab(app)?.tab.switching.getState();
  if (state?.step === 'failed') chooseList(app, state.row);
}

/** Back to the list, or to what stood there before the question. */
export function leaveAnswer(app: AppServices): void {
  const open = openTab(app);
  if (open === undefined) return;
  const next = stepBack(open.tab.switching.getState());
  set(open.tab, next);
  focusRegion(next.step === 'choosing' ? 'gp-list' : 'answer');
}

/** The decision the answer shows: the service's, or the preview while there is none. */
export function decisionOnScreen(app: AppServices): Decision | undefined {
  const open = openTab(app);
  const state = open?.tab.switching.getState();
  if (open === undefined || state === undefined) return undefined;
  if (state.step === 'refused') return state.decision;
  if (state.step !== 'answer') return undefined;
  const { citizenId } = open.identity;
  const { queryClient } = app;
  const asked = previewQuery(app, citizenId, state.row.gpContractId);
  const answered = queryClient.getQueryData(asked.queryKey);
  const overview = rememberedOverview(app, citizenId);
  if (answered !== undefined || overview === undefined) return answered;
  const session = queryClient.getQueryData(sessionQuery(app).queryKey);
  return localPreview(overview, state.row, session?.switchParameters);
}

/** What the service would answer for a list. */
export function previewQuery(
  { connection }: Pick<AppServices, 'connection'>,
  citizenId: CitizenId,
  gpContractId: GPContractId,
) {
  return personalQuery(connection, 'switch.preview', { citizenId, gpContractId });
}

/** Whether the chosen list can be confirmed, as far as this window knows. */
export function canConfirm(app: AppServices): boolean {
  const step = openTab(app)?.tab.switching.getState().step;
  return step === 'answer' && decisionOnScreen(app)?.outcome !== 'refused';
}

async function send(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
  row: FindGPRow,
  key: string,
): Promise<void> {
  const { language } = app.preferences.getState();
  // What it was decided upon, whatever has been read since.
  const tiesRevision = basisOf(app, tab, 'switching', citizenId)?.tiesRevision;
  if (tiesRevision === undefined) return;
  set(tab, { step: 'sending', row, key });
  try {
    const { gpContractId } = row;
    const input = { citizenId, gpContractId, tiesRevision };
    const receipt = await app.connection.command('switch.request', input, { key });
    followOwnWrite(app, citizenId, tiesRevision, receipt);
    ownChange(tab);
    set(tab, { step: 'receipt', receipt });
    announce(app.announcer, explainDecision(receipt.decision, language).headline);
  } catch (error) {
    const next = afterFailedRequest(row, key, readFailure(error, key));
    set(tab, next);
    announce(app.announcer, saying(next, language));
  }
  await askAnew(app, citizenId);
}

/** What a failed step says to those who do not see it. */
function saying(state: SwitchState, language: Parameters<typeof translator>[0]): string {
  const t = translator(language);
  if (state.step === 'refused') return explainDecision(state.decision, language).headline;
  if (state.step === 'failed' || state.step === 'undoFailed') {
    return explainError(state.failure.code, language).title;
  }
  if (state.step === 'kept') return explainError('command.kept', language).title;
  return t('switching.failed.title');
}

/** Sends the switch. The key is made before the first sending and stays the same after that. */
export function confirmSwitch(app: AppServices): void {
  const open = openTab(app);
  const state = open?.tab.switching.getState();
  if (open === undefined || state?.step !== 'answer') return;
  void send(app, open.tab, open.identity.citizenId, state.row, crypto.randomUUID());
}

/** Asks what became of a command whose answer never came: the same command, under the same key. */
export function askOutcome(app: AppServices): void {
  const open = openTab(app);
  const state = open?.tab.switching.getState();
  if (open === undefined || state === undefined) return;
  const { citizenId } = open.identity;
  if (state.step === 'unknown') void send(app, open.tab, citizenId, state.row, state.key);
  if (state.step === 'undoUnknown') {
    void withdraw(app, open.tab, citizenId, state.undoable, state.key);
  }
}

/** The switch of the person on screen that can still be taken back. */
export function undoableSwitch(app: AppServices): Undoable | undefined {
  const open = openTab(app);
  if (open === undefined) return undefined;
  const t = translator(app.preferences.getState().language);
  const overview = rememberedOverview(app, open.identity.citizenId);
  return undoableNow(overview, open.tab.switching.getState(), t);
}

/** Whether whoever calls may take a switch back, as far as this window knows. */
function mayWithdraw(app: AppServices, citizenId: CitizenId): boolean {
  const overview = rememberedOverview(app, citizenId);
  return overview === undefined || callerMay(overview, 'withdrawSwitch');
}

/** Asks whether the pending switch shall be taken back. */
export function askToUndo(app: AppServices): void {
  const open = openTab(app);
  const undoable = undoableSwitch(app);
  if (open === undefined || undoable === undefined) return;
  // Whoever may not ask for it is not asked about it: first it is said who calls.
  if (!mayWithdraw(app, open.identity.citizenId)) {
    return openStanding(app, 'picker', () => {
      if (mayWithdraw(app, open.identity.citizenId)) askToUndo(app);
    });
  }
  set(open.tab, askUndo(open.tab.switching.getState(), undoable));
  focusRegion('answer');
}

async function withdraw(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
  undoable: Undoable,
  key: string,
): Promise<void> {
  const { language } = app.preferences.getState();
  const { switchId, tiesRevision } = undoable;
  set(tab, { step: 'undoing', undoable, key });
  try {
    const input = { citizenId, switchId, tiesRevision };
    const receipt: SwitchReceipt = await app.connection.command('switch.withdraw', input, { key });
    followOwnWrite(app, citizenId, tiesRevision, receipt);
    ownChange(tab);
    set(tab, { step: 'undone', receipt });
    announce(app.announcer, translator(language)('switching.undo.done'));
  } catch (error) {
    const next = afterFailedUndo(undoable, key, readFailure(error, key));
    set(tab, next);
    announce(app.announcer, saying(next, language));
  }
  await askAnew(app, citizenId);
}

/** Takes the switch back that the question is about. */
export function confirmUndo(app: AppServices): void {
  const open = openTab(app);
  const state = open?.tab.switching.getState();
  if (open === undefined || state?.step !== 'undoQuestion') return;
  void withdraw(app, open.tab, open.identity.citizenId, state.undoable, crypto.randomUUID());
}
