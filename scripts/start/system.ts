import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, isBuilt } from '../lib/built.ts';
import { inProject } from '../lib/project.ts';
import { openWorkspace } from './browser-window.ts';
import { lifeline, startChild, type Child } from './child.ts';
import { chooseHost, type ChosenHost } from './choose-host.ts';
import { startDatabase } from './database.ts';
import { provideSignIn, type SignIn } from './identity-provider.ts';
import { claimInstance } from './instance.ts';
import type { StartOptions } from './options.ts';
import { ensureFree } from './ports.ts';
import { step } from './progress.ts';
import type { Undo } from './run.ts';
import { ensureRegister } from './register.ts';

/** The line that tells a program that everything runs. */
export interface ReadyLine {
  readonly ready: true;
  readonly api: string;
  readonly openapi: string;
  readonly workspace: string;
  /** Where people sign in. */
  readonly issuer: string;
  readonly host: 'electron' | 'browser';
  readonly pid: number;
}

/**
 * Starts everything in order and notes in `undo` how to stop it, step by step, so that a failure or
 * Ctrl-C half-way stops what runs by then.
 */
export async function startSystem(
  options: StartOptions,
  undo: Undo,
): Promise<{ ready: ReadyLine; children: readonly Child[]; workspace: Child }> {
  await ensureFree(options.port, '--port');
  await ensureFree(options.apiPort, '--api-port');
  const { dataDir } = options;
  await mkdir(join(dataDir, 'logs'), { recursive: true, mode: 0o755 });
  undo.push(await claimInstance(dataDir));
  const host = await chooseHost(options.host);
  if (options.fresh) await rm(join(dataDir, 'workspace'), { recursive: true, force: true });
  if (!(await isBuilt())) await step('Building the workspace', build);

  const database = await startDatabase(dataDir, options.fresh);
  undo.push(() => database.stop());
  await ensureRegister(database, dataDir, options);

  const signIn = await provideSignIn(options, undo);
  const api = await step('Starting the central service', () =>
    startApi(database.url, signIn, options),
  );
  undo.push(() => api.stop());
  const workspace = await step('Starting the workspace', () =>
    startHost(host, String(api.ready['api']), signIn, options),
  );
  undo.push(() => workspace.stop());
  const address = String(workspace.ready['workspace']);
  if (options.open && host.kind === 'browser') {
    const window = await openWorkspace(address, dataDir);
    if (window !== undefined) undo.push(() => window.close());
  }
  return {
    ready: {
      ready: true,
      api: String(api.ready['api']),
      openapi: String(api.ready['openapi']),
      workspace: address,
      issuer: signIn.issuer,
      host: host.kind,
      pid: process.pid,
    },
    children: [api, ...(signIn.child ? [signIn.child] : [])],
    workspace,
  };
}

/** The central service on a database. */
export function startApi(
  databaseUrl: string,
  { issuer, audience, child }: SignIn,
  options: StartOptions,
): Promise<Child> {
  return startChild({
    name: 'The central service',
    program: process.execPath,
    args: [
      ...lifeline,
      inProject('flo-server/index.ts'),
      ...['--port', String(options.apiPort ?? 0)],
      ...['--issuer', issuer, '--audience', audience],
      // Who signs in elsewhere is in the staff register of the database, or nobody.
      ...(child === undefined ? [] : ['--staff', 'development']),
      ...['--audit-key-file', join(options.dataDir, 'audit.key')],
      ...['--jobs', 'on'],
      // One word: a negative offset would else be taken for an option.
      `--clock-offset-ms=${options.clockOffsetMs}`,
    ],
    // In the environment, because a command line is readable by every user of the machine.
    env: { DATABASE_URL: databaseUrl },
    logFile: join(options.dataDir, 'logs/flo-server.log'),
  });
}

/** The workspace in its host. */
export function startHost(
  host: ChosenHost,
  api: string,
  { issuer, clientId, clientKeyFile, apiScope }: SignIn,
  options: StartOptions,
): Promise<Child> {
  const { dataDir } = options;
  const workspaceDir = join(dataDir, 'workspace');
  const signIn = [
    `--issuer=${issuer}`,
    `--client-id=${clientId}`,
    `--client-key-file=${clientKeyFile}`,
    ...(apiScope === undefined ? [] : [`--api-scope=${apiScope}`]),
  ];
  if (host.kind === 'electron') {
    return startChild({
      name: 'The workspace',
      program: host.executablePath,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        inProject('out/main/index.js'),
        `--api=${api}`,
        `--data-dir=${workspaceDir}`,
        `--clock-offset-ms=${options.clockOffsetMs}`,
        ...signIn,
        ...(options.open ? [] : ['--no-open']),
      ],
      logFile: join(dataDir, 'logs/workspace.log'),
    });
  }
  return startChild({
    name: 'The workspace',
    program: process.execPath,
    args: [
      ...lifeline,
      inProject('browser-host/index.ts'),
      ...['--api', api],
      ...['--data-dir', workspaceDir],
      ...['--port', String(options.port ?? 0)],
      // One word: a negative offset would else be taken for an option.
      `--clock-offset-ms=${options.clockOffsetMs}`,
      ...signIn,
    ],
    logFile: join(dataDir, 'logs/workspace.log'),
  });
}
