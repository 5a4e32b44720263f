import type { Shape } from '../shape.ts';
import type { status as nb } from '../nb/status.ts';

export const status = {
  loading: 'Fetching …',
  slow: 'Taking longer than usual …',
  failed: {
    title: 'Could not fetch {{what}}',
    body: 'The rest of the screen is right. Try again, or say you will check and call back.',
    retry: 'Try again',
    reference: 'Reference for support: {{id}}',
  },
  denied: {
    title: 'You do not have access to this',
    body: 'Your role gives no access to this person. The attempt is recorded.',
    help: 'You can still answer general questions, or ask a manager to take over.',
  },
  empty: 'Nothing to show',
  missingFacts: 'Missing: {{facts}}',
  what: {
    person: 'the person',
    gp: 'the GP',
    history: 'the history',
    gpList: 'the list of GPs',
    places: 'free places',
    switches: "this year's switches",
    waitingList: 'the waiting list',
    search: 'the search',
    address: 'the address',
    family: 'the family',
  },
  connection: {
    connected: 'Connected',
    lost: 'Connection lost',
    lostBody: 'What you see may be old. We reconnect by ourselves.',
    reconnecting: 'Reconnecting …',
    reconnectNow: 'Reconnect now',
    back: 'Connected again. Everything has been fetched anew.',
    apiDown:
      'FLO does not answer. Doctors and offices come from memory, people cannot be looked up.',
    outdated: 'This window is from an older version. Reload it.',
    stopped: 'The workspace has stopped. Start it again.',
    apiShort: 'FLO is not answering',
  },
  offline: {
    title: 'FLO does not answer.',
    body: 'What you confirm is kept, and sent when the line is back.',
  },
  freshness: {
    label: 'Facts',
    asItWas: 'as it was {{when}}',
    source: 'Source: FLO, read {{when}}.',
    from: 'source: FLO',
    changes: 'changes {{date}}',
    updated: 'Updated {{time}}',
    updatedOn: 'Updated {{date}}',
    justNow: 'just now',
    minutesAgo_one: '{{count}} min ago',
    minutesAgo_other: '{{count}} min ago',
    never: 'Not fetched yet',
  },
  sync: {
    first: 'Downloading doctors and offices: {{done}} of {{total}}',
    running: 'Fetching changes …',
    upToDate: 'Doctors and offices are up to date',
    stale: 'Doctors and offices have not been updated since {{time}}',
    rebuilt: 'The local store was damaged and has been rebuilt. Nothing is lost.',
  },
} as const satisfies Shape<typeof nb>;
