import type { App } from 'electron';

/**
 * A dump of a process holds what was on the screen. Electron's reporter is never started, the
 * switches keep Chromium's from starting by itself, and Node writes no report.
 */
export function keepNoCrashDumps(
  app: Pick<App, 'commandLine'>,
  report: Pick<NodeJS.ProcessReport, 'reportOnFatalError' | 'reportOnUncaughtException'>,
): void {
  app.commandLine.appendSwitch('disable-breakpad');
  app.commandLine.appendSwitch('disable-crash-reporter');
  Object.assign(report, { reportOnFatalError: false, reportOnUncaughtException: false });
}
