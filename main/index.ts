/** Electron's main process: a list of small modules, each given what it uses. */
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { originOf } from '#contract/faults/origin-of.ts';
import { readAppOptions } from './app-options.ts';
import { guardContents } from './guard-contents.ts';
import { logToStderr as log } from './log.ts';
import { registerAppScheme } from './security/app-scheme.ts';
import { keepNoCrashDumps } from './security/crash-dumps.ts';
import { refusedSwitches } from './security/refused-switches.ts';
import { useSandbox } from './security/sandbox.ts';
import { holdSingleInstance } from './security/single-instance.ts';
import { start } from './start.ts';
import type { WorkspaceWindows } from './windows/workspace-windows.ts';

const options = readAppOptions(process.argv);
const packaged = app.isPackaged;
const { promise: windows, resolve: windowsAreThere } = Promise.withResolvers<WorkspaceWindows>();

app.setName('FLO arbeidsflate');
// What Chromium keeps lies with the profile, and so does the lock that makes it one app.
if (options.dataDir !== undefined) app.setPath('userData', join(options.dataDir, 'electron'));
keepNoCrashDumps(app, process.report);
registerAppScheme(protocol);
const sandboxed = useSandbox(app, { packaged, uid: process.getuid?.() });
const refused = [...refusedSwitches(app, packaged), ...(sandboxed ? [] : ['no-sandbox'])];
app.on('web-contents-created', (_event, contents) => {
  guardContents(contents, {
    packaged,
    log,
    openWorkspace: () => void windows.then(({ open }) => open()),
  });
});
// The window stays: main holds no data, and the adviser may be in the middle of a call.
process.on('uncaughtException', (error) => log({ event: 'uncaught', ...originOf(error) }));
process.on('unhandledRejection', (reason) => log({ event: 'unhandled', ...originOf(reason) }));

if (refused.length > 0) {
  log({ event: 'switches-refused', switches: refused.join(' ') });
  app.exit(2);
} else if (!holdSingleInstance(app, () => void windows.then((all) => all.comeForward()))) {
  log({ event: 'already-running' });
  app.exit(0);
} else {
  // Not awaited: in an ES module the app would wait for this module, and this module for the app.
  void app
    .whenReady()
    .then(() => start(options, log))
    .then(windowsAreThere);
}
