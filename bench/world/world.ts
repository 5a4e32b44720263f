import type { Browser } from 'playwright';
import { Cleanup, once } from '../harness/cleanup.ts';
import { resultsFolder } from '../harness/paths.ts';
import { readyText, startService } from '../harness/service.ts';
import { launchBrowser } from '../browser/launch.ts';
import { clockArguments, today } from './moment.ts';
import { startRegister, type Register } from './register.ts';
import type { Scale } from './scale.ts';
import { connectTo, startWorkspace, untilCached, type Workspace } from './workspace.ts';

/** What the suites share. Each part is started when it is first asked for. */
export interface World {
  readonly scale: Scale;
  readonly say: (line: string) => void;
  /** Runs when everything is over. */
  readonly cleanup: Cleanup;
  /** PostgreSQL with the register. */
  register(): Promise<Register>;
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
  const central = once(() =>
    onRegister('flo-server/index.ts', ['--port', '0', ...clockArguments()], 'api'),
  );
  return {
    scale,
    say,
    cleanup,
    register,
    central,
    bare: once(() => onRegister('bench/processes/bare-server.ts', ['--today', today], 'url')),
    workspace: once(async () => {
      const workspace = await startWorkspace(await central());
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
