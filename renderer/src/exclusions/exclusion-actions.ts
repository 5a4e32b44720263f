import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Exclusion, ExclusionReceipt } from '#contract/flo-api/exclusions.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { tableDate } from '#texts/dates.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { overviewQuery, rememberedOverview } from '../citizen/open-citizen.ts';
import { followOwnWrite } from '../citizen/own-write.ts';
import { ownChange, revisionFor } from '../conflict/basis.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault, focusRegion } from '../ui/focus.ts';
import { readRequiredDate } from '../ui/read-date.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import type { ExclusionEvent } from './exclusion-life.ts';
import { emptyDraft } from './exclusion-state.ts';
import type { ListDoctor } from './list-doctors.ts';
import { readExclusion } from './read-exclusion.ts';

/** The part of the dialog where something is typed. */
export const EXCLUSION_FORM = 'exclusion-form';

/** Where the answer to what was registered stands. */
export const EXCLUSION_ANSWER = 'exclusion-answer';

/** Every decision about a person. */
export function exclusionsQuery(
  { connection }: Pick<AppServices, 'connection'>,
  citizenId: CitizenId,
) {
  return personalQuery(connection, 'exclusion.list', { citizenId });
}

/** Shows the decisions about the person in front. */
export function openExclusions(app: AppServices): void {
  const settled = { failure: undefined, decision: undefined, recording: undefined };
  openTab(app)?.tab.exclusions.setState({ open: true, ...settled });
}

/** Shows them, ready for a new one, with what is known filled in. */
export function openRegistration(app: AppServices): void {
  const open = openTab(app);
  const overview = open && rememberedOverview(app, open.identity.citizenId);
  if (open === undefined || overview === undefined) return;
  const { exclusions } = open.tab;
  const { draft } = exclusions.getState();
  if (draft.list === '') {
    const { current, person, today } = overview;
    exclusions.setState({
      draft: {
        ...draft,
        list: current === null ? '' : String(current.gpContractId),
        municipalityNumber: person.municipality?.number ?? '',
        decidedOn: tableDate(today),
      },
    });
  }
  openExclusions(app);
  focusRegion(EXCLUSION_FORM);
}

/** Closes the dialog; what is typed stays. */
export function leaveExclusions({ exclusions }: CitizenTab): void {
  exclusions.setState({ open: false });
}

/** Leaves the question what became of a decision. */
export function leaveEvent({ exclusions }: CitizenTab): void {
  exclusions.setState({ recording: undefined, failure: undefined });
  focusRegion(EXCLUSION_FORM);
}

/** Asks which day something became of a decision. */
export function askEvent(
  { exclusions }: CitizenTab,
  { exclusionId }: Exclusion,
  event: ExclusionEvent,
  { today }: CitizenOverview,
): void {
  exclusions.setState({
    recording: { exclusionId, event, on: tableDate(today) },
    dayFault: undefined,
    failure: undefined,
    decision: undefined,
  });
  focusRegion(EXCLUSION_FORM);
}

function follow(app: AppServices, citizenId: CitizenId): void {
  void app.queryClient.invalidateQueries(exclusionsQuery(app, citizenId));
  void app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
}

function settle(
  app: AppServices,
  { exclusions }: CitizenTab,
  { decision }: ExclusionReceipt,
): void {
  exclusions.setState({ decision, recording: undefined });
  // The form that had focus may be gone.
  focusRegion(EXCLUSION_ANSWER);
  const { language } = app.preferences.getState();
  announce(app.announcer, explainDecision(decision, language).headline);
}

/** Registers what is typed of a decision, or says what is missing. */
export async function sendExclusion(
  app: AppServices,
  tab: CitizenTab,
  overview: CitizenOverview,
  doctors: readonly ListDoctor[],
): Promise<void> {
  const { exclusions } = tab;
  const { citizenId, today } = overview;
  const tiesRevision = revisionFor(tab, 'exclusions', overview);
  const reading = readExclusion(exclusions.getState().draft, today, doctors);
  if (!reading.ok) {
    exclusions.setState({ faults: reading.faults, failure: undefined, decision: undefined });
    return focusFault();
  }
  exclusions.setState({ decision: undefined });
  const asked = { citizenId, ...reading.decision };
  const receipt = await sendOnce(app, exclusions, ['register', asked], (key) =>
    app.connection.command('exclusion.register', { ...asked, tiesRevision }, { key }),
  );
  if (receipt !== undefined) {
    followOwnWrite(app, citizenId, tiesRevision, receipt);
    ownChange(tab);
  }
  follow(app, citizenId);
  if (receipt === undefined) return;
  exclusions.setState({ draft: emptyDraft });
  settle(app, tab, receipt);
}

/** Registers what has become of a decision, or says what is wrong with the day. */
export async function sendEvent(
  app: AppServices,
  tab: CitizenTab,
  overview: CitizenOverview,
): Promise<void> {
  const { exclusions } = tab;
  const { citizenId, today } = overview;
  const tiesRevision = revisionFor(tab, 'exclusions', overview);
  const { recording } = exclusions.getState();
  if (recording === undefined) return;
  const day = readRequiredDate(recording.on, today);
  if ('fault' in day) {
    exclusions.setState({ dayFault: day.fault, failure: undefined });
    return focusFault();
  }
  const { exclusionId, event } = recording;
  const asked = { citizenId, exclusionId, event, on: day.date };
  const receipt = await sendOnce(app, exclusions, ['record', asked], (key) =>
    app.connection.command('exclusion.record', { ...asked, tiesRevision }, { key }),
  );
  if (receipt !== undefined) {
    followOwnWrite(app, citizenId, tiesRevision, receipt);
    ownChange(tab);
  }
  follow(app, citizenId);
  if (receipt !== undefined) settle(app, tab, receipt);
}
