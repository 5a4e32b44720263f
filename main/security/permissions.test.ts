import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { denied, guardPermissions } from './permissions.ts';

type Check = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type Request = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;

function guarded() {
  const handlers: { check?: Check | null; request?: Request | null; device?: unknown } = {};
  guardPermissions({
    setPermissionCheckHandler: (check) => void (handlers.check = check),
    setPermissionRequestHandler: (request) => void (handlers.request = request),
    setDevicePermissionHandler: (device) => void (handlers.device = device),
  });
  return {
    check: (permission: string, origin = 'app://flo/', isMainFrame = true): boolean =>
      handlers.check!(null, permission as never, origin, { isMainFrame } as never),
    request: (permission: string, requestingUrl = 'app://flo/', isMainFrame = true): boolean => {
      let answer: boolean | undefined;
      const details = { requestingUrl, isMainFrame } as never;
      handlers.request!(null as never, permission as never, (given) => (answer = given), details);
      return answer!;
    },
    device: handlers.device as () => boolean,
  };
}

describe('permissions', () => {
  it.each([...Object.keys(denied), 'something-new', '__proto__', 'constructor'])(
    '%s is denied',
    (permission) => {
      expect(guarded().check(permission)).toBe(false);
      expect(guarded().request(permission)).toBe(false);
    },
  );

  it('each denial says why', () => {
    for (const reason of Object.values(denied)) expect(reason.length).toBeGreaterThan(5);
  });

  it('copying is for the page itself', () => {
    const { check, request } = guarded();
    expect(check('clipboard-sanitized-write')).toBe(true);
    expect(check('clipboard-sanitized-write', 'app://flo')).toBe(true);
    expect(request('clipboard-sanitized-write')).toBe(true);
  });

  it.each(['https://evil.example/', 'null', 'app://evil/', 'file:///'])('not for %s', (origin) => {
    expect(guarded().check('clipboard-sanitized-write', origin)).toBe(false);
    expect(guarded().request('clipboard-sanitized-write', origin)).toBe(false);
  });

  it('nor for a frame', () => {
    expect(guarded().check('clipboard-sanitized-write', 'app://flo/', false)).toBe(false);
    expect(guarded().request('clipboard-sanitized-write', 'app://flo/', false)).toBe(false);
  });

  it('no device is handed out', () => {
    expect(guarded().device()).toBe(false);
  });
});
