import type { AccessOverride } from '#contract/flo-api/access.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { timeOfDay } from '#texts/dates.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { openAgain } from '../citizen/open-citizen.ts';
import type { Failure } from '../rpc/failure.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault, focusRegion } from '../ui/focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { sessionQuery } from '../workspace/session-query.ts';
import {
  handOverBody,
  openDialog,
  overrideBody,
  type AccessDialog,
  type AccessFault,
} from './access-state.ts';
import { actionsOf } from './next-steps.ts';

/** Who the tab is about, when that is known: open or shut. */
export function citizenOf(tab: CitizenTab): CitizenId | undefined {
  const identity = tab.identity.getState();
  if (identity.state === 'open') return identity.citizenId;
  return identity.state === 'denied' ? identity.access.citizenId : undefined;
}

/** The nth thing that can be done about the record in front being shut, 0 first. */
export function actionAt(app: AppServices, at: number): AccessDialog | undefined {
  const identity = app.workspace.activeTab?.identity.getState();
  return identity?.state === 'denied' ? actionsOf(app, identity.access)[at] : undefined;
}

/** Opens the dialog of a step for the tab in front. */
export function takeAction(app: AppServices, dialog: AccessDialog): void {
  const { queryClient } = app;
  const ownUnit = queryClient.getQueryData(sessionQuery(app).queryKey)?.principal.unit;
  app.workspace.activeTab?.access.setState((state) => openDialog(state, dialog, ownUnit), true);
}

/** Closes the dialog; what is typed stays. */
export function leaveDialog(tab: CitizenTab): void {
  tab.access.setState({ dialog: undefined, fault: undefined, failure: undefined });
}

/** Sends what the dialog holds, and closes it once that is done or kept. */
async function sendFrom<T>(
  app: AppServices,
  tab: CitizenTab,
  input: readonly [name: string, body: { readonly citizenId: CitizenId }],
  send: (key: string) => Promise<T>,
): Promise<T | undefined> {
  const [operation, { citizenId }] = input;
  const context = operation === 'access.override' ? 'override' : 'handOver';
  const leave = (): void => {
    tab.access.setState({ dialog: undefined });
    app.drafts.drop({ citizenId, context });
  };
  const answer = await sendOnce(app, tab.access, input, send, leave);
  if (answer !== undefined) {
    leave();
    return answer;
  }
  const { dialog, failure } = tab.access.getState();
  // What was kept is refused long after its dialog was left: none opens by itself.
  if (dialog !== undefined && isUnknownUnit(tab, failure)) refuse(tab, 'unknownUnit');
  return undefined;
}

/** All else is checked before it is sent. */
function isUnknownUnit(tab: CitizenTab, failure: Failure | undefined): boolean {
  const { dialog, handOver } = tab.access.getState();
  const named = dialog !== 'override' && handOver.unit.trim() !== '';
  return named && failure?.code === 'request.invalid';
}

/**
 * Opens what was refused once more, over the words that were sent. Gives whether they stand in the
 * form: never over what has been typed there since.
 */
export function handOverAnew(
  app: AppServices,
  { citizenId, failure, words }: Pick<OutboxItem, 'citizenId' | 'failure' | 'words'>,
): boolean {
  const tab = app.workspace.activeTab;
  if (tab === undefined || citizenOf(tab) !== citizenId) return false;
  const sent = (name: 'reason' | 'unit'): string =>
    words.find(({ field }) => field === name)?.text ?? '';
  const { handOver } = tab.access.getState();
  if (handOver.reason.trim() === '') {
    const refilled = { ...handOver, reason: sent('reason'), unit: sent('unit') };
    tab.access.setState({ handOver: refilled });
  }
  takeAction(app, 'handOver');
  const { reason, unit } = tab.access.getState().handOver;
  if (failure?.code === 'request.invalid' && unit.trim() !== '') refuse(tab, 'unknownUnit');
  return reason.trim() === sent('reason').trim();
}

function refuse(tab: CitizenTab, fault: AccessFault): void {
  tab.access.setState({ fault, failure: undefined });
  focusFault();
}

/** Leaves the task to a colleague, unless something is missing. */
export function sendHandOver(app: AppServices, tab: CitizenTab): void {
  const { handOver, sending } = tab.access.getState();
  const citizenId = citizenOf(tab);
  const body = handOverBody(handOver);
  if (typeof body === 'string') return refuse(tab, body);
  if (sending || citizenId === undefined) return;
  const input = { citizenId, ...body };
  void sendFrom(app, tab, ['task.handOver', input], (key) =>
    app.connection.command('task.handOver', input, { key }),
  ).then((receipt) => {
    if (receipt === undefined) return;
    const { unit } = receipt;
    tab.access.setState(({ handOver: draft }) => ({
      handOver: { ...draft, reason: '', unit: '' },
      receipt: { unit },
    }));
    const t = translator(app.preferences.getState().language);
    announce(app.announcer, t('denied.receipt.title', { unit }));
    void app.queryClient.invalidateQueries({ queryKey: ['task.list'] });
  });
}

function opened(app: AppServices, tab: CitizenTab, { until }: AccessOverride): void {
  tab.access.setState(({ override }) => ({ override: { ...override, reason: '' } }));
  const t = translator(app.preferences.getState().language);
  announce(app.announcer, t('denied.override.opened', { time: timeOfDay(new Date(until)) }));
  openAgain(app, tab);
  focusRegion('main');
}

/** Opens the record with a reason, unless something is missing. */
export function sendOverride(app: AppServices, tab: CitizenTab): void {
  const identity = tab.identity.getState();
  const { override, sending } = tab.access.getState();
  const body = overrideBody(override);
  if (typeof body === 'string') return refuse(tab, body);
  if (sending || identity.state !== 'denied') return;
  const { citizenId, rule } = identity.access;
  const input = { citizenId, rule, ...body };
  void sendFrom(app, tab, ['access.override', input], (key) =>
    app.connection.command('access.override', input, { key }),
  ).then((answer) => {
    if (answer !== undefined) opened(app, tab, answer);
  });
}
