import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import type { CitizenId, GPContractId } from '#contract/identifiers/ids.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { explainError } from '#texts/error-text.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { gpWords } from '../citizen/gp-words.ts';
import { overviewQuery, rememberedOverview } from '../citizen/open-citizen.ts';
import { followOwnWrite } from '../citizen/own-write.ts';
import { basisOf, ownChange } from '../conflict/basis.ts';
import { readFailure } from '../rpc/failure.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { callerMay } from '../standing/caller-words.ts';
import { openStanding } from '../standing/standing-actions.ts';
import { announce } from '../ui/announcer.ts';
import { focusRegion } from '../ui/focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { rememberChange, undoableChange, type QueueChange } from './queue-undo.ts';
import {
  afterFailure,
  askAbout,
  backToPlace,
  explained,
  isWaitingUnsettled,
  type WaitingAsk,
  type WaitingState,
} from './waiting-state.ts';

const set = (tab: CitizenTab, state: WaitingState): void => tab.waiting.setState(state, true);

function translate(app: AppServices) {
  return translator(app.preferences.getState().language);
}

/** What the service would answer about a queue; null: about leaving the one there is. */
export function waitingPreview(
  { connection }: Pick<AppServices, 'connection'>,
  citizenId: CitizenId,
  gpContractId: GPContractId | null,
) {
  return personalQuery(connection, 'waitingList.preview', { citizenId, gpContractId });
}

/** The person on screen, as last seen. */
export function overviewOnScreen(app: AppServices): CitizenOverview | undefined {
  const open = openTab(app);
  return open && rememberedOverview(app, open.identity.citizenId);
}

/** What to call the list the person waits for. */
export function waitedFor(app: AppServices, overview: CitizenOverview): string {
  const { waiting } = overview;
  if (waiting === null) return '';
  return gpWords({ ...waiting, gp: waiting.gpName && { name: waiting.gpName } }, translate(app));
}

function ask(app: AppServices, question: WaitingAsk): void {
  const open = openTab(app);
  const overview = overviewOnScreen(app);
  if (open === undefined || overview === undefined) return;
  const put = (): void => {
    set(open.tab, askAbout(open.tab.waiting.getState(), question));
    focusRegion('waiting');
  };
  // Whoever may not ask for it is not asked about it: first it is said who calls. After that the
  // question is put, and its answer says whether they may.
  if (!callerMay(overview, 'joinWaitingList')) return openStanding(app, 'picker', put);
  put();
}

/** The list the switch beside it is about, if one is chosen. */
export function chosenRow(app: AppServices) {
  const state = openTab(app)?.tab.switching.getState();
  return state !== undefined && 'row' in state ? state.row : undefined;
}

/** Asks whether the person shall wait for the list that is chosen. */
export function askToJoin(app: AppServices): void {
  const row = chosenRow(app);
  if (row === undefined) return;
  ask(app, {
    kind: 'join',
    gpContractId: row.gpContractId,
    doctor: gpWords(row, translate(app)),
  });
}

/** Asks whether the person shall leave the queue. */
export function askToLeave(app: AppServices): void {
  const overview = overviewOnScreen(app);
  if (overview === undefined || overview.waiting === null) return;
  ask(app, { kind: 'leave', doctor: waitedFor(app, overview) });
}

/** Shows what the place means, and who comes before. */
export function explainPlace(app: AppServices): void {
  const open = openTab(app);
  if (open === undefined) return;
  set(open.tab, explained(open.tab.waiting.getState()));
  focusRegion('waiting');
}

/** Back to the place. */
export function showPlace(app: AppServices): void {
  const open = openTab(app);
  if (open === undefined) return;
  set(open.tab, backToPlace(open.tab.waiting.getState()));
  focusRegion('waiting');
}

function request(
  { connection }: AppServices,
  citizenId: CitizenId,
  tiesRevision: string,
  asked: WaitingAsk,
  key: string,
): Promise<WaitingListReceipt> {
  const on = { citizenId, tiesRevision };
  switch (asked.kind) {
    case 'join': {
      const input = { ...on, gpContractId: asked.gpContractId };
      return connection.command('waitingList.join', input, { key });
    }
    case 'leave':
      return connection.command('waitingList.leave', on, { key });
    case 'undo':
      return connection.command('waitingList.undo', { ...on, changeId: asked.changeId }, { key });
  }
}

/** What a step says to those who do not see it. */
function saying(app: AppServices, state: WaitingState): string {
  const { language } = app.preferences.getState();
  const t = translate(app);
  if (state.step === 'receipt') return t(`waitingList.receipt.${state.receipt.kind}`);
  if (state.step === 'refused') return explainDecision(state.decision, language).headline;
  if (state.step === 'failed') return explainError(state.failure.code, language).title;
  if (state.step === 'kept') return explainError('command.kept', language).title;
  return t('waitingList.unknown.title');
}

async function send(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
  asked: WaitingAsk,
  key: string,
): Promise<void> {
  // What it was decided upon, whatever has been read since.
  const tiesRevision = basisOf(app, tab, 'waiting', citizenId)?.tiesRevision;
  if (tiesRevision === undefined) return;
  set(tab, { step: 'sending', ask: asked, key });
  let next: WaitingState;
  try {
    const receipt = await request(app, citizenId, tiesRevision, asked, key);
    followOwnWrite(app, citizenId, tiesRevision, receipt);
    ownChange(tab);
    rememberChange(tab.queueUndo, receipt);
    next = { step: 'receipt', receipt };
  } catch (error) {
    next = afterFailure(asked, key, readFailure(error, key));
    // What cannot be taken back is not offered again.
    if (asked.kind === 'undo' && next.step === 'refused') {
      tab.queueUndo.setState({ change: undefined });
    }
  }
  set(tab, next);
  announce(app.announcer, saying(app, next));
  await app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
}

/** Sends what the question is about. The key is made before the first sending, and stays. */
export function confirmWaiting(app: AppServices): void {
  const open = openTab(app);
  const state = open?.tab.waiting.getState();
  if (open === undefined || state?.step !== 'question') return;
  void send(app, open.tab, open.identity.citizenId, state.ask, crypto.randomUUID());
}

/** The last change of the queue of the person on screen, while it can be taken back. */
export function undoableOnScreen(app: AppServices): QueueChange | undefined {
  const tab = openTab(app)?.tab;
  if (tab === undefined || isWaitingUnsettled(tab.waiting.getState())) return undefined;
  return undoableChange(tab.queueUndo.getState());
}

/** Takes the last change of the queue back. */
export function undoWaiting(app: AppServices): void {
  const open = openTab(app);
  const change = undoableOnScreen(app);
  if (open === undefined || change === undefined) return;
  const asked = { kind: 'undo', changeId: change.changeId } as const;
  void send(app, open.tab, open.identity.citizenId, asked, crypto.randomUUID());
}

/** Asks what became of a command whose answer never came: the same command, under the same key. */
export function askWaitingOutcome(app: AppServices): void {
  const open = openTab(app);
  const state = open?.tab.waiting.getState();
  if (open === undefined || state?.step !== 'unknown') return;
  void send(app, open.tab, open.identity.citizenId, state.ask, state.key);
}
