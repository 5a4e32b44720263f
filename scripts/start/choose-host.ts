import { UserError } from '../lib/user-error.ts';
import { officialElectron } from '../verification-runtime/official.ts';
import { hasDisplay } from './display.ts';
import { say, step } from './progress.ts';

/** The host to use; Electron with the program to run. */
export type ChosenHost =
  { readonly kind: 'electron'; readonly executablePath: string } | { readonly kind: 'browser' };

/**
 * Electron where the official runtime and a display are there, else the browser host, saying why.
 *
 * @throws UserError when Electron was asked for by name and cannot be had.
 */
export async function chooseHost(wanted: 'electron' | 'browser' | undefined): Promise<ChosenHost> {
  if (wanted === 'browser') return { kind: 'browser' };
  if (!hasDisplay()) return without(wanted, 'this machine has no display (DISPLAY is not set)');
  const electron = await step('Looking for Electron', () => officialElectron(say));
  if (electron === undefined) {
    return without(wanted, 'Electron is not installed and cannot be fetched from here');
  }
  return { kind: 'electron', executablePath: electron.executablePath };
}

function without(wanted: 'electron' | undefined, why: string): ChosenHost {
  if (wanted === 'electron') throw new UserError(`Electron cannot be used: ${why}.`);
  say(`The workspace opens in the browser host: ${why}.`);
  return { kind: 'browser' };
}
