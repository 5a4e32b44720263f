import type { App } from 'electron';

export interface SandboxFacts {
  /** Whether people run it, rather than its developers. */
  readonly packaged: boolean;
  /** The user's number, where there is one: 0 is root. */
  readonly uid: number | undefined;
}

/**
 * Every renderer runs in the operating system's sandbox. `enableSandbox` overrides `--no-sandbox`,
 * and as root every renderer would then die at birth, so the switch decides, and a packaged app
 * takes it from root alone.
 *
 * @returns False when the app must not start.
 * @see https://www.electronjs.org/docs/latest/tutorial/sandbox
 */
export function useSandbox(
  app: Pick<App, 'enableSandbox' | 'commandLine'>,
  { packaged, uid }: SandboxFacts,
): boolean {
  const asked = (name: string): boolean => app.commandLine.hasSwitch(name);
  if (!asked('no-sandbox') && !asked('disable-gpu-sandbox') && !asked('disable-setuid-sandbox')) {
    app.enableSandbox();
    return true;
  }
  return !packaged || uid === 0;
}
