import type { StandingOption } from '#contract/flo-api/standing.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { explainError } from '#texts/error-text.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { hideOf } from '../anonymity/anonymity.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { isUnknownOutcome, readFailure } from '../rpc/failure.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { announce } from '../ui/announcer.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { optionName } from './caller-words.ts';
import { keyFor, type StandingDialog, type StandingFault } from './standing-state.ts';

/** Who may be on the line about a person. */
export function optionsQuery(
  { connection }: Pick<AppServices, 'connection'>,
  citizenId: CitizenId,
) {
  return personalQuery(connection, 'standing.options', { citizenId });
}

/** Opens a dialog about who is on the line for the person in front. */
export function openStanding(app: AppServices, dialog: StandingDialog): void {
  openTab(app)?.tab.standing.setState({ dialog, fault: undefined, failure: undefined });
}

/** Closes the dialog; what is chosen or typed stays. */
export function leaveStanding({ standing }: CitizenTab): void {
  standing.setState({ dialog: undefined, fault: undefined, failure: undefined });
}

/** Says why something cannot be sent yet. */
export function refuse({ standing }: CitizenTab, fault: StandingFault): void {
  standing.setState({ fault, failure: undefined });
}

interface Sending<T> {
  readonly content: string;
  readonly send: (key: string) => Promise<T>;
}

/** Sends once, under a key that stays the same as long as the content does. */
export async function sendOnce<T>(
  app: AppServices,
  { standing }: CitizenTab,
  { content, send }: Sending<T>,
): Promise<T | undefined> {
  const key = keyFor(standing.getState(), content);
  standing.setState({
    sending: true,
    failure: undefined,
    fault: undefined,
    sent: { content, key },
  });
  try {
    const answer = await send(key);
    standing.setState({ sending: false, sent: undefined });
    return answer;
  } catch (error) {
    const failure = readFailure(error);
    const sent = isUnknownOutcome(failure) ? { content, key } : undefined;
    standing.setState({ sending: false, failure, sent });
    const { language } = app.preferences.getState();
    const { decision } = failure.details;
    const said = decision && explainDecision(decision, language).headline;
    announce(app.announcer, said ?? explainError(failure.code, language).title);
    return undefined;
  }
}

/** What the rules answered about this caller no longer holds: it is asked for anew. */
function callerChanged(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
  { kind, mayAsk }: Pick<StandingOption, 'kind' | 'mayAsk'>,
): void {
  const { queryClient } = app;
  const overview = overviewQuery(app, citizenId);
  queryClient.setQueryData(overview.queryKey, (known) =>
    known === undefined
      ? known
      : { ...known, switchFacts: { ...known.switchFacts, caller: { kind, mayAsk } } },
  );
  void queryClient.invalidateQueries(overview);
  // The old answers were to somebody else: they go, and the preview here stands in for the new ones.
  void queryClient.resetQueries({ queryKey: ['switch.preview'] });
  const state = tab.switching.getState();
  if (state.step === 'refused') tab.switching.setState({ step: 'answer', row: state.row }, true);
}

/** Declares that the option is who is on the line. */
export function declareOption(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
  option: StandingOption | undefined,
): void {
  const { sending, consent } = tab.standing.getState();
  if (option === undefined) return refuse(tab, 'missing');
  if (sending) return;
  const { kind, registrationId, representative } = option;
  const representativeId = representative?.citizenId ?? null;
  const input = { citizenId, kind, registrationId, representativeId, consentHeard: consent };
  void sendOnce(app, tab, {
    content: JSON.stringify(['standing.declare', input]),
    send: (key) => app.connection.command('standing.declare', input, { key }),
  }).then((declared) => {
    if (declared === undefined) return;
    callerChanged(app, tab, citizenId, declared);
    leaveStanding(tab);
    const t = translator(app.preferences.getState().language);
    const who = optionName(option, t, hideOf(app));
    announce(app.announcer, t('standing.picker.declared', { who }));
  });
}
