import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { WebSocket } from 'ws';
import type { SignInSettings } from '#backend/ports.ts';
import { signInProfile } from '#backend/testing/sign-in-profile.ts';
import { connectClient, type Client } from '#contract/rpc/client.ts';
import { contractHash } from '#contract/rpc/contract-hash.ts';
import { webSocketTransport } from '#contract/rpc/web-socket.ts';
import { webSocketPath } from '#contract/workspace/host.ts';
import { workspaceOperations, type WorkspaceOperations } from '#contract/workspace/index.ts';
import { resultsFolder } from '../harness/paths.ts';
import { readyText, startService } from '../harness/service.ts';
import { clockArguments } from './moment.ts';
import { signInArguments, signInAsAdviser } from './sign-in.ts';

/** A browser host with a profile of its own. */
export interface Workspace {
  /** What the browser opens: the token is in its fragment. */
  readonly address: string;
  /** Milliseconds from the start of the process until it said that it is ready. */
  readonly readyAfterMs: number;
  /** Of the process that the backend runs in. */
  readonly pid: number;
  /** Stops it and deletes its profile. */
  stop(): Promise<void>;
}

/** Nobody locks a workspace that is measured. */
const IDLE_MINUTES = '1440';

/** Starts the browser host on a profile with nothing but a sign-in; the page must be built. */
export async function startWorkspace(api: string, signIn: SignInSettings): Promise<Workspace> {
  const dataDir = await mkdtemp(`${tmpdir()}/flo-bench-profile-`);
  await signInProfile({ dataDir, apiUrl: api, signIn, browse: signInAsAdviser });
  const began = performance.now();
  const service = await startService({
    script: 'bench/processes/collecting-host.ts',
    args: [
      ...['--api', api, '--data-dir', dataDir, '--port', '0', '--idle-minutes', IDLE_MINUTES],
      ...signInArguments(signIn),
      ...clockArguments(),
    ],
    logFile: `${resultsFolder}/browser-host.log`,
  });
  return {
    address: readyText(service, 'workspace'),
    readyAfterMs: performance.now() - began,
    pid: service.pid,
    stop: async () => {
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Speaks to a workspace's backend as a page does. */
export async function connectTo(workspace: Workspace): Promise<Client<WorkspaceOperations>> {
  const { host, origin, hash } = new URL(workspace.address);
  const socket = new WebSocket(`ws://${host}${webSocketPath}`, { origin });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return connectClient(workspaceOperations, webSocketTransport(socket), {
    contractHash: contractHash(workspaceOperations),
    token: hash.slice(1),
    onEvent: () => undefined,
    onClose: () => undefined,
  });
}

const POLL_MS = 5;
const PATIENCE_MS = 120_000;

/**
 * Waits until the backend's cache of reference data is whole.
 *
 * @returns the number of rows in it.
 */
export async function untilCached(client: Client<WorkspaceOperations>): Promise<number> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const { state, rows } = await client.call('reference.status', {});
    if (state === 'ready') return rows;
    if (performance.now() > giveUpAt) throw new Error(`the cache is still ${state}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
