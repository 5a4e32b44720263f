import type { AppServices } from '../app/services.ts';
import { readFailure } from '../rpc/failure.ts';
import { isUnsettled } from '../switching/switch-state.ts';
import { isWaitingUnsettled } from '../waiting-list/waiting-state.ts';

/** Whether an address is one that a browser may be sent to. */
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/**
 * Begins a sign-in, or unlocks. Where the host has no browser to send, the page opens the address
 * itself, within the same press or click.
 */
export async function signIn(app: AppServices): Promise<void> {
  const { connection, session, signInTrouble } = app;
  signInTrouble.setState({ failure: undefined, byHand: false });
  try {
    const { authorizationUrl, opened } = await connection.call('session.signIn', {});
    if (!opened && isWebAddress(authorizationUrl)) {
      signInTrouble.setState({ byHand: true });
      window.open(authorizationUrl, '_blank', 'noopener,noreferrer');
    }
  } catch (error) {
    signInTrouble.setState({ failure: readFailure(error) });
  }
  await session.ask();
}

async function tell(
  app: AppServices,
  operation: 'session.cancelSignIn' | 'session.lock' | 'session.signOut',
): Promise<void> {
  app.signInTrouble.setState({ failure: undefined });
  await app.connection.call(operation, {}).catch((error: unknown) => {
    app.signInTrouble.setState({ failure: readFailure(error) });
  });
  await app.session.ask();
}

/** Gives up the sign-in that is under way. */
export const cancelSignIn = (app: AppServices): Promise<void> => tell(app, 'session.cancelSignIn');

/** Milliseconds that leaving waits for what was typed last: a stuck disk must not keep anybody. */
const LEAVING_MS = 1000;

/** What was typed last is still on its way to the disk, and belongs to the one who leaves. */
function writeDown({ drafts }: AppServices): Promise<unknown> {
  const late = new Promise((resolve) => {
    setTimeout(resolve, LEAVING_MS);
  });
  return Promise.race([drafts.flush(), late]);
}

/** Draws the curtain in every window; the work stays. */
export async function lock(app: AppServices): Promise<void> {
  await writeDown(app);
  await tell(app, 'session.lock');
}

/** Signs out everywhere; everything in memory is forgotten. */
export async function signOut(app: AppServices): Promise<void> {
  await writeDown(app);
  await tell(app, 'session.signOut');
}

/** How many callers have a switch whose outcome nobody knows yet. */
export function unsettledSwitches({ workspace }: Pick<AppServices, 'workspace'>): number {
  return workspace.state.tabs.filter(
    (tab) => isUnsettled(tab.switching.getState()) || isWaitingUnsettled(tab.waiting.getState()),
  ).length;
}

/** Signs out, but asks first when the outcome of a switch would be lost from sight. */
export function askToSignOut(app: AppServices): void {
  if (unsettledSwitches(app) > 0) app.dialog.setState({ open: 'signOut' });
  else void signOut(app);
}
