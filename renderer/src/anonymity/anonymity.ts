import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppServices } from '../app/services.ts';
import { anonymise, showAll, type Hide } from '../ui/anonymise.ts';

/** Whether people are shown. */
export interface Anonymity {
  readonly on: boolean;
  /** False until the host has said what was chosen; until then nothing personal is drawn. */
  readonly known: boolean;
}

export function createAnonymity(): StoreApi<Anonymity> {
  return createStore(() => ({ on: true, known: false }));
}

type WithAnonymity = Pick<AppServices, 'anonymity'>;

/** What to put in place of a personal text outside of components: announcements, the clipboard. */
export function hideOf({ anonymity }: WithAnonymity): Hide {
  return anonymity.getState().on ? anonymise : showAll;
}

/** Whether anonymise mode has been chosen. */
export function isAnonymised({ anonymity }: WithAnonymity): boolean {
  const { on, known } = anonymity.getState();
  return on && known;
}

type Host = Pick<AppServices, 'anonymity' | 'connection'>;

function ask({ anonymity, connection }: Host): void {
  connection.call('preferences.get', {}).then(
    ({ anonymised }) => anonymity.setState({ on: anonymised, known: true }),
    // The line is gone, or the host cannot say: what is hidden stays hidden, and it is asked again.
    () => undefined,
  );
}

/** Does as the host remembers, from the first answer on, and as the other windows choose. */
export function followAnonymity(app: Host & Pick<AppServices, 'announcer'>): void {
  const { anonymity, announcer, connection } = app;
  anonymity.subscribe(({ on }, before) => {
    // What was said last may be a name, and stays in the page until something else is said.
    if (on && !before.on) announcer.setState({ text: '' });
  });
  connection.onTopic((topic) => {
    if (topic === 'preferences.changed') ask(app);
  });
  connection.state.subscribe(({ phase, connects }, before) => {
    if (phase === 'ready' && connects !== before.connects) ask(app);
  });
  ask(app);
}

/**
 * Switches it on or off, for all windows of the profile. Hiding does not wait for the host; showing
 * does. Gives whether it is on now.
 */
export async function setAnonymised(app: Host, wanted: boolean): Promise<boolean> {
  const { anonymity, connection } = app;
  if (wanted) anonymity.setState({ on: true, known: true });
  try {
    const { anonymised } = await connection.command('preferences.set', { anonymised: wanted });
    anonymity.setState({ on: anonymised, known: true });
  } catch {
    // It could not be kept: this window goes on hiding.
  }
  return anonymity.getState().on;
}
