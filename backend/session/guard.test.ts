import { describe, expect, it, vi } from 'vitest';
import type { Handlers } from '#contract/rpc/handlers.ts';
import { command, query } from '#contract/rpc/operations.ts';
import { z } from '#contract/zod.ts';
import { workspaceError } from '../flo-api/errors.ts';
import { guarded } from './guard.ts';

const operations = {
  'session.status': query(z.string(), z.string()),
  'preferences.get': query(z.string(), z.string()),
  'reference.search': query(z.string(), z.string()),
  'citizen.lookup': query(z.string(), z.string()),
  'switch.request': command(z.string(), z.string()),
  'draft.put': command(z.string(), z.string()),
  'draft.get': query(z.string(), z.string()),
};
type Name = keyof typeof operations;

/** A desk whose state changes when a test says so. */
function desk(state: 'signedOut' | 'locked' | 'signedIn') {
  const at = { state, who: {} };
  const session = {
    isSignedIn: () => Promise.resolve(at.state !== 'signedOut'),
    present: ({ evenLocked = false } = {}) => {
      if (at.state === 'signedOut') return Promise.reject(workspaceError('session.signedOut'));
      const shut = at.state === 'locked' && !evenLocked;
      return shut ? Promise.reject(workspaceError('session.locked')) : Promise.resolve(at.who);
    },
  };
  const during = vi.fn(() => undefined);
  const answer = (input: string): string => {
    during();
    return `answer to ${input}`;
  };
  const handlers = Object.fromEntries(Object.keys(operations).map((name) => [name, answer]));
  const open = guarded(handlers as unknown as Handlers<typeof operations>, session);
  const context = { signal: new AbortController().signal, correlationId: 'c', key: 'k' };
  const ask = async (name: Name): Promise<string> => {
    try {
      return await open[name]('x', context);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  return { at, ask, during };
}

describe('the guard before every operation', () => {
  it.each<[Parameters<typeof desk>[0], Record<Name, string>]>([
    [
      'signedOut',
      {
        'session.status': 'answer to x',
        'preferences.get': 'answer to x',
        'reference.search': 'answer to x',
        'citizen.lookup': 'session.signedOut',
        'switch.request': 'session.signedOut',
        'draft.put': 'session.signedOut',
        'draft.get': 'session.signedOut',
      },
    ],
    [
      'locked',
      {
        'session.status': 'answer to x',
        'preferences.get': 'answer to x',
        'reference.search': 'session.locked',
        'citizen.lookup': 'session.locked',
        'switch.request': 'session.locked',
        // The last words before the lock are kept; they are not read behind it.
        'draft.put': 'answer to x',
        'draft.get': 'session.locked',
      },
    ],
    [
      'signedIn',
      {
        'session.status': 'answer to x',
        'preferences.get': 'answer to x',
        'reference.search': 'answer to x',
        'citizen.lookup': 'answer to x',
        'switch.request': 'answer to x',
        'draft.put': 'answer to x',
        'draft.get': 'answer to x',
      },
    ],
  ])('lets through what may be answered when %s', async (state, expected) => {
    const { ask } = desk(state);
    for (const name of Object.keys(operations) as Name[]) {
      expect([name, await ask(name)]).toEqual([name, expected[name]]);
    }
  });

  it('asks nobody behind the lock', async () => {
    const { ask, during } = desk('locked');
    await ask('citizen.lookup');
    expect(during).not.toHaveBeenCalled();
  });

  it('keeps an answer from whoever comes next', async () => {
    const { at, ask, during } = desk('signedIn');
    during.mockImplementation(() => {
      at.who = {};
    });
    expect(await ask('citizen.lookup')).toBe('session.signedOut');
    during.mockImplementation(() => {
      at.state = 'signedOut';
    });
    expect(await ask('citizen.lookup')).toBe('session.signedOut');
  });

  it('gives an answer that comes when the same user has locked', async () => {
    const { at, ask, during } = desk('signedIn');
    during.mockImplementation(() => {
      at.state = 'locked';
    });
    expect(await ask('citizen.lookup')).toBe('answer to x');
  });
});
