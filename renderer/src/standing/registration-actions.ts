import type { CitizenId } from '#contract/identifiers/ids.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { announce } from '../ui/announcer.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { registrationBody } from './registration-body.ts';
import { optionsQuery, refuse, sendFrom } from './standing-actions.ts';
import { emptyDraft } from './standing-state.ts';

/** The papers of a person. */
export function registrationsQuery(
  { connection }: Pick<AppServices, 'connection'>,
  citizenId: CitizenId,
) {
  return personalQuery(connection, 'registration.list', { citizenId });
}

function changed(app: AppServices, citizenId: CitizenId, what: 'added' | 'endedNow'): void {
  const { queryClient } = app;
  void queryClient.invalidateQueries(registrationsQuery(app, citizenId));
  void queryClient.invalidateQueries(optionsQuery(app, citizenId));
  const t = translator(app.preferences.getState().language);
  announce(app.announcer, t(`standing.registrations.${what}`));
}

/** Registers what is typed, once the number has led to somebody. */
export function addRegistration(app: AppServices, tab: CitizenTab, citizenId: CitizenId): void {
  const { draft, sending } = tab.standing.getState();
  const body = registrationBody(draft);
  if (typeof body === 'string') return refuse(tab, body);
  if (sending) return;
  const { nin, ...paper } = body;
  // The number is personal, and stays in memory like everything here.
  void sendFrom(app, tab, ['registration.add', citizenId, body], async (key) => {
    const { overview } = await app.connection.call('citizen.lookup', { nin });
    const input = { citizenId, representativeId: overview.citizenId, ...paper };
    return app.connection.command('registration.add', input, { key });
  }).then((added) => {
    if (added === undefined) return;
    tab.standing.setState({ draft: emptyDraft });
    changed(app, citizenId, 'added');
  });
}

/** Ends a paper before its time. */
export function endRegistration(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
  registrationId: string,
): void {
  if (tab.standing.getState().sending) return;
  const input = { citizenId, registrationId };
  void sendFrom(app, tab, ['registration.end', input], (key) =>
    app.connection.command('registration.end', input, { key }),
  ).then((ended) => {
    if (ended !== undefined) changed(app, citizenId, 'endedNow');
  });
}
