import type { CitizenId } from '#contract/identifiers/ids.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { silentServices } from '../app/testing/silent-services.ts';
import { askToSignOut, signIn } from './session-actions.ts';
import { signedIn } from './testing/statuses.ts';

function windowWith(answer: unknown) {
  const app = silentServices();
  const asked: string[] = [];
  const call = (name: string) => {
    asked.push(name);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  Object.assign(app.connection, { call });
  return { app, asked };
}

const open = vi.fn();
vi.stubGlobal('window', { open });
afterEach(() => open.mockClear());

describe('beginning a sign-in', () => {
  const authorizationUrl = 'https://login.example.test/auth?request_uri=x';

  it('leaves the browser to the host that has one', async () => {
    await signIn(windowWith({ authorizationUrl, opened: true }).app);
    expect(open).not.toHaveBeenCalled();
  });

  it('opens the address itself where the host has none, and shows a link beside it', async () => {
    const { app } = windowWith({ authorizationUrl, opened: false });
    await signIn(app);
    expect(open).toHaveBeenCalledWith(authorizationUrl, '_blank', 'noopener,noreferrer');
    expect(app.signInTrouble.getState().byHand).toBe(true);
  });

  it.each(['', 'javascript:alert(1)', 'file:///etc/passwd'])('never opens %j', async (address) => {
    await signIn(windowWith({ authorizationUrl: address, opened: false }).app);
    expect(open).not.toHaveBeenCalled();
  });

  it('says why it could not', async () => {
    const { app } = windowWith(new RpcError('central.unreachable'));
    await signIn(app);
    expect(app.signInTrouble.getState().failure?.code).toBe('central.unreachable');
  });
});

describe('signing out', () => {
  it('asks first while nobody knows what became of a switch', () => {
    const { app, asked } = windowWith({});
    app.session.told(signedIn());
    const citizenId = '00000000-0000-4000-8000-000000000001' as CitizenId;
    const tab = app.workspace.open({ state: 'open', citizenId, matchedBy: 'current' });
    tab.switching.setState({ step: 'unknown', row: {} as never, key: 'k' }, true);
    askToSignOut(app);
    expect(asked).toEqual([]);
    expect(app.dialog.getState().open).toBe('signOut');
  });

  it('asks nothing when nothing is at stake', async () => {
    const { app, asked } = windowWith({});
    app.session.told(signedIn());
    askToSignOut(app);
    await expect.poll(() => asked).toEqual(['session.signOut']);
  });
});
