import type { Browser } from 'playwright';
import type { SignInSettings } from '#backend/ports.ts';
import { Cleanup, once } from '../harness/cleanup.ts';
import { cacheFolder, resultsFolder } from '../harness/paths.ts';
import { readyText, startService } from '../harness/service.ts';
import { launchBrowser } from '../browser/launch.ts';
import type { SignedIn } from '../processes/signed-requests.ts';
import { clockArguments, today } from './moment.ts';
import { startRegister, type Register } from './register.ts';
import type { Scale } from './scale.ts';
import { signedInAdviser, startIdentity } from './sign-in.ts';
import { connectTo, startWorkspace, untilCached, type Workspace } from './workspace.ts';

/** One adviser asks as much as the whole country. */
const NO_LIMIT = '1000000';

/** What the suites share. Each part is started when it is first asked for. */
export interface World {
  readonly scale: Scale;
  readonly say: (line: string) => void;
  /** Runs when everything is over. */
  readonly cleanup: Cleanup;
  /** PostgreSQL with the register. */
  register(): Promise<Register>;
  /** Where people sign in. */
  identity(): Promise<SignInSettings>;
  /** An adviser's token, for those who ask the central service by themselves. */
  signedIn(): Promise<SignedIn>;
  /** Address of a central service on the register. */
  central(): Promise<string>;
  /** Address of the limits in a browser: `/empty` and `/look-up`. */
  bare(): Promise<string>;
  /** A browser host whose cache is filled. */
  workspace(): Promise<Workspace>;
  browser(): Promise<Browser>;
}

export interface WorldOptions {
  readonly population: number;
  readonly fresh: boolean;
  readonly scale: Scale;
  readonly say: (line: string) => void;
}

/** A world in which nothing runs yet. */
export function createWorld({ population, fresh, scale, say }: WorldOptions): World {
  const cleanup = new Cleanup();
  const register = once(() => startRegister({ population, fresh, say, cleanup }));
  const onRegister = async (script: string, args: readonly string[], member: string) => {
    const env = { DATABASE_URL: (await register()).url };
    const logFile = `${resultsFolder}/${script.replaceAll('/', '-')}.log`;
    const started = await startService({ script, args, env, logFile });
    cleanup.add(() => started.stop());
    return readyText(started, member);
  };
  const identity = once(() => startIdentity(cleanup));
  const central = once(async () => {
    // Kept as long as the register is: what is in its audit was written with this key.
    const auditKey = `${cacheFolder}/register-${population}.audit.key`;
    const { issuer } = await identity();
    const args = [
      ...['--port', '0', '--issuer', issuer, '--staff', 'development'],
      ...['--audit-key-file', auditKey, '--requests-per-second', NO_LIMIT],
      ...clockArguments(),
    ];
    return onRegister('flo-server/index.ts', args, 'api');
  });
  return {
    scale,
    say,
    cleanup,
    register,
    identity,
    signedIn: once(async () => signedInAdviser(await identity())),
    central,
    bare: once(() => onRegister('bench/processes/bare-server.ts', ['--today', today], 'url')),
    workspace: once(async () => {
      const workspace = await startWorkspace(await central(), await identity());
      cleanup.add(() => workspace.stop());
      const client = await connectTo(workspace);
      await untilCached(client);
      client.close();
      return workspace;
    }),
    browser: once(async () => {
      const browser = await launchBrowser(say);
      cleanup.add(() => browser.close());
      return browser;
    }),
  };
}
