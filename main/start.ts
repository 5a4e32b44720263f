import { join } from 'node:path';
import {
  app,
  ipcMain,
  Menu,
  MessageChannelMain,
  type MessagePortMain,
  protocol,
  session,
  utilityProcess,
} from 'electron';
import type { AppOptions } from './app-options.ts';
import { handOverLines } from './backend-process/hand-over-lines.ts';
import type { StartMessage } from './backend-process/messages.ts';
import { superviseBackend } from './backend-process/supervisor.ts';
import { systemLanguage } from './language.ts';
import { endTogether } from './lifetime.ts';
import type { Log } from './log.ts';
import { WORKSPACE_URL } from './page/app-origin.ts';
import { listPageFiles } from './page/page-files.ts';
import { troublePages } from './page/trouble-pages.ts';
import { appVersion, paths } from './paths.ts';
import { serveAppFiles } from './security/app-files.ts';
import { setApplicationMenu } from './security/application-menu.ts';
import { childEnvironment } from './security/child-environment.ts';
import { guardPermissions } from './security/permissions.ts';
import { guardRequests } from './security/request-guard.ts';
import { webPreferences } from './security/web-preferences.ts';
import { selfTest } from './self-test/index.ts';
import { configuredAddress, serviceAddress } from './service-address.ts';
import { workspaceWindows, type WorkspaceWindows } from './windows/workspace-windows.ts';

/** Nobody answers there; the self-test needs no central service. */
const NOWHERE = 'http://127.0.0.1:9';

/** Brings the app up once Electron is ready, and gives its windows. */
export async function start(options: AppOptions, log: Log): Promise<WorkspaceWindows> {
  setApplicationMenu(Menu, process.platform);
  guardPermissions(session.defaultSession);
  guardRequests(session.defaultSession, app.isPackaged);
  const configFile = join(app.getPath('userData'), 'config.json');
  const language = systemLanguage(app.getPreferredSystemLanguages());
  const pages = await listPageFiles(paths.page);
  serveAppFiles(
    protocol,
    new Map([...pages, ...troublePages(language, { noService: configFile })]),
  );
  const preferences = webPreferences(paths.preload, app.isPackaged);
  const windows = workspaceWindows({ preferences, log, visible: !options.selfTest });

  const given = serviceAddress(options.api ?? configuredAddress(configFile));
  const apiUrl = given ?? (options.selfTest ? NOWHERE : undefined);
  if (apiUrl === undefined) {
    log({ event: 'no-service-address' });
    windows.showTrouble('noService');
    app.on('window-all-closed', () => app.quit());
    void windows.open();
    return windows;
  }

  const backend = superviseBackend<MessagePortMain>({
    settings: backendSettings(options, apiUrl),
    fork: () =>
      utilityProcess.fork(paths.backendProcess, [], {
        serviceName: 'FLO backend',
        env: childEnvironment(process.env),
        // Standard output belongs to what starts the app: one line when it is ready.
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
    log,
    onFailure: (why) => windows.showTrouble(why === 'profile-in-use' ? 'alreadyRunning' : 'fatal'),
  });
  endTogether(app, process, () => backend.stop());
  handOverLines({
    ipc: ipcMain,
    createChannel: () => new MessageChannelMain(),
    connect: (line) => backend.connect(line),
    log,
  });

  if (options.selfTest) {
    void selfTest({ openWindow: windows.open, connect: backend.connect }).then(async (code) => {
      await backend.stop();
      app.exit(code);
    });
    return windows;
  }
  const opened = options.open ? windows.open() : Promise.resolve();
  void opened.then(() => {
    process.stdout.write(`${JSON.stringify({ ready: true, workspace: WORKSPACE_URL })}\n`);
  });
  return windows;
}

function backendSettings(options: AppOptions, apiUrl: string): StartMessage {
  const { clockOffsetMs, sqliteBinding } = options;
  return {
    kind: 'start',
    apiUrl,
    dataDir: options.dataDir ?? join(app.getPath('userData'), 'workspace'),
    clockOffsetMs,
    appVersion: appVersion(app),
    // A packaged app loads no code but its own.
    ...(sqliteBinding !== undefined && !app.isPackaged && { sqliteBinding }),
  };
}
