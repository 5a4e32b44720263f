import type { AccessReport } from '#contract/flo-api/privacy.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { fullName } from '#texts/names.ts';
import { translator } from '#texts/translator.ts';
import { isAnonymised } from '../anonymity/anonymity.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { personalQuery, type Question } from '../rpc/query-client.ts';
import { showAll } from '../ui/anonymise.ts';
import { announce } from '../ui/announcer.ts';
import { recordLeaving, type LeavingPart } from './record.ts';
import { reportHtml } from './report-html.ts';
import { reportParts } from './report-model.ts';

/** Everything FLO holds about a person. Every reading is written down, so none happens by itself. */
export function accessReportQuery(
  app: Pick<AppServices, 'connection'>,
  citizenId: CitizenId,
): Question<'privacy.accessReport'> {
  return {
    ...personalQuery(app.connection, 'privacy.accessReport', { citizenId }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  };
}

/** What stands under the heading of the report. */
export function reportLines({ madeAt }: AccessReport, t: Translate): readonly string[] {
  const instant = new Date(madeAt);
  const made = { date: tableDate(osloDate(instant)), time: timeOfDay(instant) };
  return [t('privacy.report.madeAt', made), t('privacy.report.about')];
}

/** What became of saving; each has its words under `privacy.report`. */
export type SaveOutcome = 'saved' | 'notSaved' | 'printInstead' | 'notWhileHidden' | 'notRecorded';

function documentOf(app: AppServices, report: AccessReport): string {
  const { language } = app.preferences.getState();
  const t = translator(language);
  return reportHtml({
    language,
    title: t('privacy.report.title'),
    lines: [fullName(report.name), ...reportLines(report, t)],
    parts: reportParts(report, t, showAll),
    nothing: t('privacy.report.nothing'),
    rowName: (number) => t('privacy.report.rowOf', { number }),
  });
}

/** Saves the report where the adviser chooses. Where the host makes no PDF, the page prints itself. */
export async function saveReport(
  app: AppServices,
  report: AccessReport,
  format: 'json' | 'pdf',
): Promise<SaveOutcome> {
  if (isAnonymised(app)) return 'notWhileHidden';
  const { citizenId } = report;
  const content = format === 'json' ? JSON.stringify(report, null, 2) : documentOf(app, report);
  const input = { citizenId, resource: 'privacy.accessReport', format, content };
  try {
    const { outcome } = await app.connection.command('report.save', input);
    if (outcome !== 'cannot') return outcome;
    return (await printPage(app, citizenId, 'privacy.accessReport'))
      ? 'printInstead'
      : 'notRecorded';
  } catch {
    return 'notRecorded';
  }
}

/** True while the page prints what has been written down already. */
let printing = false;

/** Prints what is on screen; what cannot be written down is not printed. */
async function printPage(
  app: AppServices,
  citizenId: CitizenId,
  resource: LeavingPart,
): Promise<boolean> {
  try {
    await recordLeaving(app, citizenId, 'print', resource);
  } catch {
    return false;
  }
  printing = true;
  window.print();
  printing = false;
  return true;
}

const resources = {
  none: 'person.screen',
  seen: 'audit.ofCitizen',
  report: 'privacy.accessReport',
} as const;

/** Prints the person, or the report about the person, that is on screen. */
export function printReport(app: AppServices): void {
  const open = openTab(app);
  if (open === undefined) return;
  const t = translator(app.preferences.getState().language);
  const resource = resources[open.tab.privacy.getState().page];
  void printPage(app, open.identity.citizenId, resource).then((printed) => {
    if (!printed) announce(app.announcer, t('privacy.report.notRecorded'));
  });
}

/** Writes down what leaves the page by the host's own ways: its print, and Ctrl+C on marked text. */
export function watchLeaving(app: AppServices): void {
  const note = (action: 'print' | 'copy', resource: LeavingPart): void => {
    const open = openTab(app);
    if (open === undefined) return;
    recordLeaving(app, open.identity.citizenId, action, resource).catch(() => undefined);
  };
  window.addEventListener('beforeprint', () => {
    if (!printing) note('print', 'person.screen');
  });
  document.addEventListener('copy', ({ target }) => {
    const inField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!inField && getSelection()?.isCollapsed === false) note('copy', 'person.text');
  });
}
