import { RpcError, rpcCodes } from '#contract/rpc/errors.ts';
import type { SessionStatus } from '#contract/workspace/session.ts';
import { describe, expect, it, vi } from 'vitest';
import { Session } from './session.ts';
import { locked, sessionStatus, signedIn } from './testing/statuses.ts';

function sessionIn(status: SessionStatus | undefined): Session {
  const session = new Session();
  if (status !== undefined) session.told(status);
  return session;
}

/** How a call stands: let through, refused with a code, or still waiting. */
async function standing(pass: Promise<void> | undefined): Promise<string> {
  if (pass === undefined) return 'through';
  const waiting = new Promise<string>((resolve) => setTimeout(() => resolve('waiting'), 5));
  const ended = pass.then(
    () => 'through',
    (error: unknown) => (error instanceof RpcError ? error.code : 'other'),
  );
  return Promise.race([ended, waiting]);
}

const never = new AbortController().signal;

describe('the gate before every call', () => {
  it.each([
    ['before anybody has said who it is', undefined, 'waiting'],
    ['while nobody is signed in', sessionStatus(), 'session.signedOut'],
    ['behind the lock', locked(), 'waiting'],
    ['for somebody who is signed in', signedIn(), 'through'],
  ])('%s', async (_name, status, expected) => {
    const session = sessionIn(status);
    expect(await standing(session.pass('citizen.overview', never))).toBe(expected);
    expect(await standing(session.pass('session.signIn', never))).toBe('through');
  });

  it('lets what waited behind the lock through when it is unlocked', async () => {
    const session = sessionIn(locked());
    const pass = session.pass('citizen.overview', never);
    session.told(signedIn());
    expect(await standing(pass)).toBe('through');
  });

  it.each([
    ['signs out', sessionStatus()],
    ['gives way to another', signedIn('auditor', 'Nina Berg')],
  ])('refuses what waited when the one who asked %s', async (_name, status) => {
    const session = sessionIn(locked());
    const pass = session.pass('citizen.overview', never);
    session.told(status);
    expect(await standing(pass)).toBe('session.signedOut');
  });

  it('lets go of a call that nobody waits for any longer', async () => {
    const session = sessionIn(locked());
    const controller = new AbortController();
    const pass = session.pass('citizen.overview', controller.signal);
    controller.abort();
    expect(await standing(pass)).toBe(rpcCodes.cancelled);
  });
});

describe('a call that the backend refuses', () => {
  it.each(['session.locked', 'session.signedOut'])('%s is asked again later', async (code) => {
    const session = sessionIn(signedIn());
    const ask = vi.fn(() => new Promise<SessionStatus>(() => undefined));
    session.useBackend(ask);
    expect(session.refused('citizen.overview', new RpcError(code))).toBe(true);
    expect(ask).toHaveBeenCalledOnce();
    expect(await standing(session.pass('citizen.overview', never))).toBe('waiting');
  });

  it('for any other reason is over', () => {
    const session = sessionIn(signedIn());
    expect(session.refused('citizen.overview', new RpcError('citizen.denied'))).toBe(false);
    expect(session.refused('session.signIn', new RpcError('session.signedOut'))).toBe(false);
  });
});

describe('asking who is signed in', () => {
  it('believes the last question, whichever answer comes first', async () => {
    const session = new Session();
    const answers: ((status: SessionStatus) => void)[] = [];
    session.useBackend(() => new Promise((resolve) => answers.push(resolve)));
    const both = Promise.all([session.ask(), session.ask()]);
    answers[1]?.(sessionStatus());
    answers[0]?.(signedIn());
    await both;
    expect(session.phase).toBe('signedOut');
  });

  it('tells of the end before anything is drawn anew', () => {
    const session = sessionIn(signedIn());
    const phases: string[] = [];
    session.onEvent((event) => phases.push(`${event} while ${session.phase}`));
    session.told(sessionStatus());
    expect(phases).toEqual(['left while open']);
  });
});
