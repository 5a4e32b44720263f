import type { AccessOverride } from '#contract/flo-api/access.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { timeOfDay } from '#texts/dates.ts';
import { explainError } from '#texts/error-text.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { openAgain } from '../citizen/open-citizen.ts';
import { isUnknownOutcome, readFailure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault, focusRegion } from '../ui/focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { sessionQuery } from '../workspace/session-query.ts';
import {
  handOverBody,
  keyFor,
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

interface Sending<T> {
  readonly content: string;
  readonly send: (key: string) => Promise<T>;
}

/** Sends once, under a key that stays the same as long as the content does. */
async function sendOnce<T>(
  app: AppServices,
  tab: CitizenTab,
  { content, send }: Sending<T>,
): Promise<T | undefined> {
  const key = keyFor(tab.access.getState(), content);
  tab.access.setState({ sending: true, failure: undefined, sent: { content, key } });
  try {
    const answer = await send(key);
    tab.access.setState({ sending: false, sent: undefined, dialog: undefined });
    return answer;
  } catch (error) {
    const failure = readFailure(error);
    const sent = isUnknownOutcome(failure) ? { content, key } : undefined;
    const { dialog, handOver } = tab.access.getState();
    const named = dialog !== 'override' && handOver.unit.trim() !== '';
    if (named && failure.code === 'request.invalid') {
      // All else is checked before it is sent.
      tab.access.setState({ sending: false, sent });
      refuse(tab, 'unknownUnit');
      return undefined;
    }
    tab.access.setState({ sending: false, failure, sent });
    announce(app.announcer, explainError(failure.code, app.preferences.getState().language).title);
    return undefined;
  }
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
  void sendOnce(app, tab, {
    content: JSON.stringify(['task.handOver', input]),
    send: (key) => app.connection.command('task.handOver', input, { key }),
  }).then((receipt) => {
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
  void sendOnce(app, tab, {
    content: JSON.stringify(['access.override', input]),
    send: (key) => app.connection.command('access.override', input, { key }),
  }).then((answer) => {
    if (answer !== undefined) opened(app, tab, answer);
  });
}
