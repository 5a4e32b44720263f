import { dirname, join } from 'node:path';
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
import type { SignInSettings } from '#backend/ports.ts';
import { resources } from '#texts/index.ts';
import type { AppOptions } from './app-options.ts';
import { handOverLines } from './backend-process/hand-over-lines.ts';
import type { StartMessage } from './backend-process/messages.ts';
import { superviseBackend } from './backend-process/supervisor.ts';
import { answerBackend } from './backend-process/answer-backend.ts';
import { hostServices } from './host-services.ts';
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
import { configured, serviceAddress } from './service-address.ts';
import { signInSettings } from './sign-in-settings.ts';
import { workspaceWindows, type WorkspaceWindows } from './windows/workspace-windows.ts';

/** Nobody answers there; the self-test needs neither a central service nor anybody signed in. */
const NOWHERE = 'http://127.0.0.1:9';
const NOBODY: SignInSettings = { issuer: NOWHERE, clientId: 'nobody', clientKeyFile: '' };

/** Nobody at an adviser's machine can make it wait longer. */
const MOST_IDLE_MINUTES = 15;

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

  const file = configured(configFile);
  const given = serviceAddress(options.api ?? file.api);
  const apiUrl = given ?? (options.selfTest ? NOWHERE : undefined);
  const asked = signInSettings(options, file, dirname(configFile));
  const signIn = asked ?? (options.selfTest ? NOBODY : undefined);
  if (apiUrl === undefined || signIn === undefined) {
    log({ event: 'no-service-address' });
    windows.showTrouble('noService');
    app.on('window-all-closed', () => app.quit());
    void windows.open();
    return windows;
  }

  const settings = backendSettings(options, apiUrl, signIn);
  const services = hostServices({
    dataDir: settings.dataDir,
    issuer: signIn.issuer,
    reportName: resources[language].translation.hosts.reportFile,
    saveDir: app.isPackaged ? undefined : options.saveDir,
  });
  const backend = superviseBackend<MessagePortMain>({
    settings,
    answer: (question) => answerBackend(services, question, log),
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

function backendSettings(
  options: AppOptions,
  apiUrl: string,
  signIn: SignInSettings,
): StartMessage {
  const { clockOffsetMs, idleMinutes = MOST_IDLE_MINUTES, sqliteBinding } = options;
  return {
    kind: 'start',
    apiUrl,
    signIn,
    idleMinutes: app.isPackaged ? Math.min(idleMinutes, MOST_IDLE_MINUTES) : idleMinutes,
    dataDir: options.dataDir ?? join(app.getPath('userData'), 'workspace'),
    clockOffsetMs,
    appVersion: appVersion(app),
    // A packaged app loads no code but its own.
    ...(sqliteBinding !== undefined && !app.isPackaged && { sqliteBinding }),
  };
}
