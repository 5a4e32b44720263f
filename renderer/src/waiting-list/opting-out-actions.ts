import type { OptingOutQuestion, OptingOutReport } from '#contract/flo-api/opting-out.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { tableDate } from '#texts/dates.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { isAllowed } from '../commands/allowed.ts';
import { overviewQuery, rememberedOverview } from '../citizen/open-citizen.ts';
import { followOwnWrite } from '../citizen/own-write.ts';
import { ownChange, revisionFor } from '../conflict/basis.ts';
import { isUnknownOutcome, readFailure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';
import { readRequiredDate, type DayFault } from '../ui/read-date.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { emptyReport } from './opting-out-state.ts';

/** Opens the report, with what is known filled in. */
export function openOptingOut(app: AppServices): void {
  const open = openTab(app);
  const overview = open && rememberedOverview(app, open.identity.citizenId);
  if (open === undefined || overview === undefined) return;
  const { switchFacts, person, today } = overview;
  const state = open.tab.optingOut.getState();
  if (state.reportedOn !== '' && state.receipt === undefined) {
    return open.tab.optingOut.setState({ open: true });
  }
  open.tab.optingOut.setState({
    ...emptyReport,
    open: true,
    direction: switchFacts.optedOut ? 'in' : 'out',
    municipalityNumber: person.municipality?.number ?? '',
    reportedOn: tableDate(today),
  });
}

/** Closes the dialog; what is typed stays until the tab is closed. */
export function closeOptingOut(tab: CitizenTab): void {
  tab.optingOut.setState({ open: false });
}

function reportOf(
  tab: CitizenTab,
  today: CivilDate,
): OptingOutReport | { readonly fault: DayFault } {
  const { direction, municipalityNumber, reportedOn, reference } = tab.optingOut.getState();
  const day = readRequiredDate(reportedOn, today);
  if ('fault' in day) return day;
  const given = reference.trim();
  return {
    direction,
    municipalityNumber,
    reportedOn: day.date,
    reference: given === '' ? null : given,
  };
}

/** Whether what a municipality reports is registered here; others are told what it would mean. */
export function mayRegister(app: Pick<AppServices, 'session'>): boolean {
  return isAllowed(app, { operation: 'optingOut.register' });
}

const asked = (direction: OptingOutReport['direction']): OptingOutQuestion => ({
  direction,
  municipalityNumber: null,
  reportedOn: null,
  reference: null,
});

/** Tells somebody on the line what leaving or coming back means, and where it is said. */
export async function askReport(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
): Promise<void> {
  const report = asked(tab.optingOut.getState().direction);
  tab.optingOut.setState({ busy: true, failure: undefined });
  try {
    const decision = await app.connection.call('optingOut.preview', { citizenId, report });
    tab.optingOut.setState({ decision, busy: false });
    announce(
      app.announcer,
      explainDecision(decision, app.preferences.getState().language).headline,
    );
  } catch (error) {
    tab.optingOut.setState({ busy: false, failure: readFailure(error) });
  }
}

/** First shows what registering it would mean; the second time registers it. */
export async function sendReport(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
): Promise<void> {
  const { decision } = tab.optingOut.getState();
  const overview = rememberedOverview(app, citizenId);
  if (overview === undefined) return;
  const report = reportOf(tab, overview.today);
  if ('fault' in report) return tab.optingOut.setState({ dayFault: report.fault });
  const key = tab.optingOut.getState().key ?? crypto.randomUUID();
  tab.optingOut.setState({ busy: true, failure: undefined, key });
  const { language } = app.preferences.getState();
  try {
    if (decision?.outcome !== 'allowed') {
      const answer = await app.connection.call('optingOut.preview', { citizenId, report });
      tab.optingOut.setState({ decision: answer, busy: false });
      announce(app.announcer, explainDecision(answer, language).headline);
      return;
    }
    const tiesRevision = revisionFor(tab, 'optingOut', overview);
    const input = { citizenId, report, tiesRevision };
    const receipt = await app.connection.command('optingOut.register', input, { key });
    followOwnWrite(app, citizenId, tiesRevision, receipt);
    ownChange(tab);
    tab.optingOut.setState({ receipt, decision: receipt.decision, busy: false, key: undefined });
    announce(app.announcer, explainDecision(receipt.decision, language).headline);
  } catch (error) {
    const failure = readFailure(error, key);
    const refused = failure.details.decision;
    tab.optingOut.setState({
      busy: false,
      failure: refused === undefined ? failure : undefined,
      ...(refused !== undefined && { decision: refused }),
      // The same key only while nobody knows what became of it.
      ...(!isUnknownOutcome(failure) && { key: undefined }),
    });
  }
  void app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
}
