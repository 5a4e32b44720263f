import { isInsideApp } from '../page/app-origin.ts';

interface GuardedSession {
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
  setSpellCheckerEnabled(enabled: boolean): void;
  on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown;
}

/**
 * No request of a page leaves the machine. The page's policy says so already; this holds when a
 * page without a policy, or Chromium itself, asks. The backend process has a network of its own.
 */
export function guardRequests(session: GuardedSession, packaged: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const developerTools = !packaged && url.startsWith('devtools://');
    answer({ cancel: !isInsideApp(url) && !developerTools });
  });
  session.setSpellCheckerEnabled(false);
  // What the page could download would be people.
  session.on('will-download', (event) => event.preventDefault());
}
