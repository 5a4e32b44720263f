import type { StandingOption } from '#contract/flo-api/standing.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { hideOf } from '../anonymity/anonymity.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { optionName } from './caller-words.ts';
import type { StandingDialog, StandingFault } from './standing-state.ts';

/** Who may be on the line about a person. */
export function optionsQuery(
  { connection }: Pick<AppServices, 'connection'>,
  citizenId: CitizenId,
) {
  return personalQuery(connection, 'standing.options', { citizenId });
}

/**
 * Opens a dialog about who is on the line for the person in front.
 *
 * @param resume asks again for what could not be asked for before that was known.
 */
export function openStanding(app: AppServices, dialog: StandingDialog, resume?: () => void): void {
  openTab(app)?.tab.standing.setState({ dialog, resume, fault: undefined, failure: undefined });
}

/** Closes the dialog; what is chosen or typed stays, what was asked for does not. */
export function leaveStanding({ standing }: CitizenTab): void {
  standing.setState({ dialog: undefined, resume: undefined, fault: undefined, failure: undefined });
}

/** Says why something cannot be sent yet. */
export function refuse({ standing }: CitizenTab, fault: StandingFault): void {
  standing.setState({ fault, failure: undefined });
}

/** Sends something about who is on the line, once. */
export function sendFrom<T>(
  app: AppServices,
  { standing }: CitizenTab,
  input: unknown,
  send: (key: string) => Promise<T>,
): Promise<T | undefined> {
  standing.setState({ fault: undefined });
  return sendOnce(app, standing, input, send);
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
  void queryClient.resetQueries({ queryKey: ['waitingList.preview'] });
  const state = tab.switching.getState();
  if (state.step === 'refused') tab.switching.setState({ step: 'answer', row: state.row }, true);
  if (tab.waiting.getState().step === 'refused') tab.waiting.setState({ step: 'place' }, true);
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
  void sendFrom(app, tab, ['standing.declare', input], (key) =>
    app.connection.command('standing.declare', input, { key }),
  ).then((declared) => {
    if (declared === undefined) return;
    const { resume } = tab.standing.getState();
    callerChanged(app, tab, citizenId, declared);
    leaveStanding(tab);
    const t = translator(app.preferences.getState().language);
    const who = optionName(option, t, hideOf(app));
    announce(app.announcer, t('standing.picker.declared', { who }));
    if (openTab(app)?.tab === tab) resume?.();
  });
}
