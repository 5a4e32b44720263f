import { createStore, type StoreApi } from 'zustand/vanilla';

/** What the one polite live region says. The number makes the same words be said again. */
export interface Announcement {
  readonly text: string;
  readonly number: number;
}

export function createAnnouncer(): StoreApi<Announcement> {
  return createStore(() => ({ text: '', number: 0 }));
}

/** Says it, to those who cannot see it, when they are not being told something else. */
export function announce(announcer: StoreApi<Announcement>, text: string): void {
  announcer.setState(({ number }) => ({ text, number: number + 1 }));
}
