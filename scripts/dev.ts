import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '#flo-server/db/embedded/port.ts';
import { startPageServer } from './dev/page-server.ts';
import { restarting } from './dev/restarting.ts';
import { build, isBuilt } from './lib/built.ts';
import { openWorkspace } from './start/browser-window.ts';
import { startDatabase } from './start/database.ts';
import { provideSignIn } from './start/identity-provider.ts';
import { claimInstance } from './start/instance.ts';
import { readOptions, usage } from './start/options.ts';
import { ensureFree } from './start/ports.ts';
import { say, step } from './start/progress.ts';
import { ensureRegister } from './start/register.ts';
import { runUntilStopped } from './start/run.ts';
import { startApi, startHost } from './start/system.ts';

/** Everything that `npm start` runs, each part started again when its sources change. */
await runUntilStopped(async (undo) => {
  const options = readOptions(process.argv.slice(2), new Date());
  if (options === 'help') {
    process.stdout.write(usage);
    process.exit(0);
  }
  const { dataDir } = options;
  await ensureFree(options.port, '--port');
  await ensureFree(options.apiPort, '--api-port');
  await mkdir(join(dataDir, 'logs'), { recursive: true });
  undo.push(await claimInstance(dataDir));
  if (!(await isBuilt())) await step('Building the workspace', build);
  const database = await startDatabase(dataDir, options.fresh);
  undo.push(() => database.stop());
  await ensureRegister(database, dataDir, options);

  const signIn = await provideSignIn(options, undo);
  const apiPort = options.apiPort ?? (await freePort());
  const api = await restarting(['flo-server', 'contract', 'rules', 'texts'], () =>
    startApi(database.url, signIn, { ...options, apiPort }),
  );
  undo.push(() => api.stop());

  const hostPort = await freePort();
  let token = '';
  const start = async (): ReturnType<typeof startHost> => {
    const host = await startHost({ kind: 'browser' }, `http://127.0.0.1:${apiPort}`, signIn, {
      ...options,
      port: hostPort,
    });
    token = new URL(String(host.ready['workspace'])).hash.slice(1);
    return host;
  };
  let reload = (): void => undefined;
  const host = await restarting(['backend', 'browser-host', 'contract', 'rules'], start, () =>
    reload(),
  );
  undo.push(() => host.stop());

  const page = await step('Starting the page server', () =>
    startPageServer({
      port: options.port ?? 0,
      host: `http://127.0.0.1:${hostPort}`,
      token: () => token,
    }),
  );
  undo.push(() => page.close());
  reload = () => page.ws.send({ type: 'full-reload' });
  const address = page.resolvedUrls?.local[0] ?? '';
  process.stdout.write(
    `${JSON.stringify({ ready: true, workspace: address, pid: process.pid })}\n`,
  );
  say(`The workspace: ${address}  (changes show at once; Ctrl-C stops everything)`);
  if (options.open) {
    const window = await openWorkspace(address, dataDir);
    if (window !== undefined) undo.push(() => window.close());
  }
});
