import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFloClient } from '../flo-api/client.ts';
import type { Session } from './session.ts';
import { SESSION_FILE } from './session-file.ts';
import { type Desk, openDesk, signIn as goAndSignIn } from './testing/desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const correlationId = '2f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const ask = (session: Session): Promise<string> =>
  createFloClient({ apiUrl: desk.service.url, fetch, authorizer: session })(
    'session.me',
    {},
    { correlationId },
  ).then(
    () => 'answered',
    (error: { code: string }) => error.code,
  );
async function signIn(...given: Parameters<typeof goAndSignIn>): Promise<string> {
  const page = await goAndSignIn(...given);
  await expect.poll(async () => (await given[0].status()).authorizationUrl).toBeNull();
  return page;
}
const stateOf = async (session: Session): Promise<string> => (await session.status()).state;
const asked = (what: string): number => desk.asked.filter((one) => one === what).length;

describe('a request that is under way when somebody else signs in', () => {
  it.each(['unanswered', 'refused'])('and is %s is signed by nobody else', async (how) => {
    const session = desk.open();
    await signIn(session);
    await expect.poll(() => stateOf(session)).toBe('signedIn');
    let tries = 0;
    const changingHands: typeof fetch = async (url, init) => {
      tries += 1;
      if (how === 'refused') desk.refuseWith = () => [401, 'session.tokenExpired'];
      const response = await fetch(url, init);
      desk.refuseWith = undefined;
      await session.signOut();
      await signIn(session, { subject: 'lars-moen' });
      await expect.poll(() => stateOf(session)).toBe('signedIn');
      if (how === 'unanswered') throw new TypeError('fetch failed');
      return response;
    };
    const flo = createFloClient({
      apiUrl: desk.service.url,
      fetch: changingHands,
      authorizer: session,
    });
    await expect(flo('session.me', {}, { correlationId })).rejects.toThrow('session.signedOut');
    expect(tries).toBe(1);
    // What was refused of Ingrid's says nothing about the one who sits there now.
    expect(await stateOf(session)).toBe('signedIn');
    const later = createFloClient({ apiUrl: desk.service.url, fetch, authorizer: session });
    const own = { correlationId, subject: 'ingrid-bakke' };
    await expect(later('session.me', {}, own)).rejects.toThrow('session.signedOut');
    expect(await ask(session)).toBe('answered');
  });
});

describe('signing in', () => {
  it('goes by a pushed request, the browser, and a code that is changed for tokens', async () => {
    const session = desk.open();
    expect(await session.status()).toMatchObject({ state: 'signedOut', user: null });
    const { authorizationUrl, opened } = await session.signIn();
    expect(opened).toBe(false);
    expect([...new URL(authorizationUrl).searchParams.keys()].toSorted()).toEqual([
      'client_id',
      'request_uri',
    ]);
    expect(await session.status()).toMatchObject({ state: 'signingIn', authorizationUrl });
    expect(await goAndSignIn(session)).toContain('Du er logget inn');
    await expect.poll(() => stateOf(session)).toBe('signedIn');
    expect(await session.status()).toEqual({
      state: 'signedIn',
      user: { name: 'Ingrid Bakke', role: 'telephoneAdviser' },
      lastFailure: null,
      authorizationUrl: null,
      sealing: 'file',
      idleMinutes: 15,
    });
    expect(await ask(session)).toBe('answered');
    const event = desk.service.seen.find(({ url }) => url === '/me/events');
    expect(JSON.parse(event?.body ?? '')).toEqual({ event: 'signIn' });
  });

  it('is one for all windows', async () => {
    const session = desk.open();
    const [first, second] = await Promise.all([session.signIn(), session.signIn()]);
    expect(second).toEqual(first);
    await session.cancelSignIn();
  });

  it('ends when the adviser cancels it, here or at the provider', async () => {
    const session = desk.open();
    await session.signIn();
    await session.cancelSignIn();
    await expect.poll(() => stateOf(session)).toBe('signedOut');
    expect(await session.status()).toMatchObject({ lastFailure: 'cancelled' });
    expect(await signIn(session, 'cancel')).toContain('avbrutt');
    expect(await session.status()).toMatchObject({ state: 'signedOut', lastFailure: 'cancelled' });
  });

  it('that is cancelled after the browser came back signs nobody in', async () => {
    const session = desk.open();
    let cancelled: Promise<void> | undefined;
    desk.refuseWith = () => {
      cancelled ??= session.cancelSignIn();
      return undefined;
    };
    await signIn(session);
    await cancelled;
    expect(await session.status()).toMatchObject({ state: 'signedOut', lastFailure: 'cancelled' });
    expect(asked('POST /token/revocation')).toBe(1);
  });

  it('ends after a while', async () => {
    const session = desk.open({ patienceMs: 20 });
    await session.signIn();
    await expect.poll(() => stateOf(session)).toBe('signedOut');
    expect(await session.status()).toMatchObject({ lastFailure: 'timedOut' });
  });

  it('asks once more when the line was closed just as it was used', async () => {
    const session = desk.open();
    const closed = new Set<string>();
    desk.network = (url, init) => {
      const { pathname } = new URL(url instanceof Request ? url.url : url);
      if (pathname !== '/request' || closed.has(pathname)) return fetch(url, init);
      closed.add(pathname);
      return Promise.reject(new TypeError('fetch failed'));
    };
    await signIn(session);
    await expect.poll(() => stateOf(session)).toBe('signedIn');
    expect([...closed]).toEqual(['/request']);
    expect(asked('POST /request')).toBe(2);
  });

  it('does not wait twice for a provider that does not answer', async () => {
    const session = desk.open();
    let questions = 0;
    desk.network = (url, init) => {
      const { pathname } = new URL(url instanceof Request ? url.url : url);
      if (pathname !== '/request') return fetch(url, init);
      questions += 1;
      // What a signal throws when its time is over.
      return Promise.reject(new DOMException('The operation timed out.', 'TimeoutError'));
    };
    await expect(session.signIn()).rejects.toMatchObject({ code: 'central.unreachable' });
    expect(questions).toBe(1);
  });

  it('says that the provider is down', async () => {
    const session = desk.open();
    desk.network = () => Promise.reject(new TypeError('fetch failed'));
    await expect(session.signIn()).rejects.toMatchObject({ code: 'central.unreachable' });
    expect(await session.status()).toMatchObject({
      state: 'signedOut',
      lastFailure: 'unreachable',
    });
  });

  it('is refused to those whom the staff register does not know', async () => {
    const session = desk.open();
    desk.refuseWith = () => [403, 'session.unknownStaff'];
    await signIn(session);
    expect(await session.status()).toMatchObject({
      state: 'signedOut',
      lastFailure: 'unknownStaff',
    });
    expect(asked('POST /token/revocation')).toBe(1);
    expect(existsSync(join(desk.dataDir, SESSION_FILE))).toBe(false);
  });
});

describe('tokens', () => {
  it('survive a restart, sealed', async () => {
    const first = desk.open();
    await signIn(first);
    await first.stop();
    const second = desk.open();
    expect(await second.status()).toMatchObject({
      state: 'signedIn',
      user: { name: 'Ingrid Bakke', role: 'telephoneAdviser' },
    });
    expect(await ask(second)).toBe('answered');
    expect(asked('POST /request')).toBe(1);
    const onDisk = readdirSync(desk.dataDir).map((name) =>
      readFileSync(join(desk.dataDir, name), 'latin1'),
    );
    expect(onDisk.join()).not.toMatch(/Ingrid|refresh|"d"/);
  });

  it('are renewed once for many calls, and the new one is kept before it is used', async () => {
    let time = 0;
    const now = (): number => Date.now() + time;
    const session = desk.open({ now });
    await signIn(session);
    time = 9.5 * 60_000;
    const answers = await Promise.all([ask(session), ask(session), ask(session)]);
    expect(answers).toEqual(['answered', 'answered', 'answered']);
    // The old one lasts still: nobody waits for the new one, and stopping does.
    await session.stop();
    expect(asked('POST /token')).toBe(2);
    expect(await ask(desk.open())).toBe('answered');
  });

  it('that have run out are waited for', async () => {
    let time = 0;
    const session = desk.open({ now: () => Date.now() + time });
    await signIn(session);
    const [first] = desk.service.seen;
    time = 11 * 60_000;
    expect(await Promise.all([ask(session), ask(session)])).toEqual(['answered', 'answered']);
    expect(asked('POST /token')).toBe(2);
    const last = desk.service.seen.at(-1);
    expect(last?.headers.authorization).not.toBe(first?.headers.authorization);
  });

  it('of a session that crashed between the renewal and its keeping ask for a sign-in', async () => {
    const session = desk.open();
    await signIn(session);
    await session.stop();
    const file = join(desk.dataDir, SESSION_FILE);
    const kept = readFileSync(file);
    expect(await ask(desk.open())).toBe('answered');
    writeFileSync(file, kept);
    const restarted = desk.open();
    expect(await ask(restarted)).toBe('session.signedOut');
    expect(await restarted.status()).toMatchObject({ state: 'signedOut', lastFailure: 'refused' });
    expect(existsSync(file)).toBe(false);
  });

  it('that a power cut left half written leave the old ones', async () => {
    const session = desk.open();
    await signIn(session);
    await session.stop();
    writeFileSync(join(desk.dataDir, `${SESSION_FILE}.new`), 'half');
    expect(await ask(desk.open())).toBe('answered');
  });

  it('are good for nothing on another provider or with a file that was changed', async () => {
    const session = desk.open();
    await signIn(session);
    await session.stop();
    const settings = { ...desk.provider, issuer: 'https://other.example' };
    expect(await stateOf(desk.open({ settings }))).toBe('signedOut');
    const file = join(desk.dataDir, SESSION_FILE);
    const kept = readFileSync(file);
    kept[40] = (kept[40] ?? 0) ^ 1;
    writeFileSync(file, kept);
    expect(await stateOf(desk.open())).toBe('signedOut');
  });

  it('are sent anew after one refusal, and given up after two', async () => {
    const session = desk.open();
    await signIn(session);
    let refusals = 1;
    desk.refuseWith = () => (refusals-- > 0 ? [401, 'session.tokenExpired'] : undefined);
    expect(await ask(session)).toBe('answered');
    refusals = 2;
    expect(await ask(session)).toBe('session.signedOut');
    expect(await session.status()).toMatchObject({ state: 'signedOut', lastFailure: 'refused' });
  });

  it('go on as long as they last while the provider is down', async () => {
    let time = 0;
    const session = desk.open({ now: () => Date.now() + time });
    await signIn(session);
    time = 9.5 * 60_000;
    desk.network = () => Promise.resolve(new Response(null, { status: 503 }));
    expect(await ask(session)).toBe('answered');
    await expect.poll(async () => (await session.status()).lastFailure).toBe('unreachable');
    expect(await stateOf(session)).toBe('signedIn');
    time = 11 * 60_000;
    desk.refuseWith = () => [401, 'session.tokenExpired'];
    expect(await ask(session)).toBe('central.unreachable');
    expect(await stateOf(session)).toBe('signedIn');
    desk.network = fetch;
    desk.refuseWith = undefined;
    time = 12 * 60_000;
    expect(await ask(session)).toBe('answered');
    expect((await session.status()).lastFailure).toBeNull();
  });

  it('are in no line of the log', async () => {
    const session = desk.open();
    await signIn(session);
    expect(await ask(session)).toBe('answered');
    await session.signOut();
    const sent = desk.service.seen.map(({ headers }) => String(headers.authorization).slice(5));
    const log = JSON.stringify(desk.log);
    for (const token of sent) expect(log).not.toContain(token);
    expect(log).not.toMatch(/eyJ|Ingrid|ingrid|http|code=/);
  });
});

describe('signing out', () => {
  it('forgets everything, here and at the provider', async () => {
    const session = desk.open();
    await signIn(session);
    await session.signOut();
    expect(await session.status()).toMatchObject({ state: 'signedOut', user: null });
    expect(existsSync(join(desk.dataDir, SESSION_FILE))).toBe(false);
    expect(asked('POST /token/revocation')).toBe(1);
    const events = desk.service.seen.filter(({ url }) => url === '/me/events');
    expect(events.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { event: 'signIn' },
      { event: 'signOut' },
    ]);
    expect(await ask(session)).toBe('session.signedOut');
    expect(await stateOf(desk.open())).toBe('signedOut');
  });

  it('does not wait for those who cannot be reached', async () => {
    const session = desk.open();
    await signIn(session);
    await desk.service.stop();
    desk.network = () => Promise.reject(new TypeError('fetch failed'));
    await session.signOut();
    expect(await stateOf(session)).toBe('signedOut');
    expect(existsSync(join(desk.dataDir, SESSION_FILE))).toBe(false);
  });
});

describe('the lock', () => {
  let time = 0;
  const open = (): Session => desk.open({ now: () => Date.now() + time });
  const signedIn = async (): Promise<Session> => {
    time = 0;
    const session = open();
    await signIn(session);
    return session;
  };

  it('falls after a quarter of an hour, also for a machine that slept', async () => {
    const session = await signedIn();
    time = 14 * 60_000;
    await session.alive();
    time += 14 * 60_000;
    expect(await stateOf(session)).toBe('signedIn');
    time += 8 * 3_600_000;
    await session.alive();
    expect(await session.status()).toMatchObject({
      state: 'locked',
      user: { name: 'Ingrid Bakke' },
    });
    await expect(session.present()).rejects.toMatchObject({ code: 'session.locked' });
  });

  it('is not opened by a restart', async () => {
    const session = await signedIn();
    session.lock();
    await session.stop();
    expect(await stateOf(open())).toBe('locked');
  });

  it('falls while nothing runs, too', async () => {
    const session = await signedIn();
    await session.stop();
    time = 16 * 60_000;
    expect(await stateOf(open())).toBe('locked');
  });

  it('opens for the same user, who logs in anew', async () => {
    const session = await signedIn();
    const before = await session.present();
    session.lock();
    const { authorizationUrl } = await session.signIn();
    expect(await session.status()).toMatchObject({ state: 'locked', authorizationUrl });
    await signIn(session);
    expect(await stateOf(session)).toBe('signedIn');
    expect(await session.present()).toBe(before);
    expect(await ask(session)).toBe('answered');
  });

  it('drops the work when somebody else logs in', async () => {
    const session = await signedIn();
    session.lock();
    await signIn(session, { subject: 'lars-moen' });
    await expect
      .poll(() => session.status())
      .toMatchObject({ state: 'signedOut', user: null, lastFailure: 'otherUser' });
    expect(existsSync(join(desk.dataDir, SESSION_FILE))).toBe(false);
    await expect.poll(() => asked('POST /token/revocation')).toBe(2);
  });
});
