import { createStore } from 'zustand/vanilla';
import { createAnonymity } from '../anonymity/anonymity.ts';
import { Drafts } from '../drafts/drafts.ts';
import { CallDrafts } from '../call/call-drafts.ts';
import { createCallbacksView } from '../call/callbacks/callbacks-view.ts';
import { Calls } from '../call/calls.ts';
import { createNoteInFocus } from '../call/note-in-focus.ts';
import { createTextChooser } from '../call/text-chooser.ts';
import { systemNow } from '../call/system-now.ts';
import { createFindGPView, queueView } from '../find-gp/find-gp-view.ts';
import { emptyPalette, type PaletteState } from '../palette/palette-state.ts';
import { createPersonSearch } from '../person-search/person-search-state.ts';
import { Connection, type ConnectionOptions } from '../rpc/connection.ts';
import { createQueryClient, invalidateTopic } from '../rpc/query-client.ts';
import { createPreferences } from '../settings/preferences.ts';
import { Session } from '../session/session.ts';
import { createSignInTrouble } from '../session/sign-in-trouble.ts';
import { createTravelState } from '../time-travel/travel-state.ts';
import { createAnnouncer } from '../ui/announcer.ts';
import { Workspace } from '../workspace/workspace.ts';
import type { AppServices, WindowDialog } from './services.ts';

/** Makes the services of a window. What the backend says has changed is asked for anew. */
export function createServices(
  line: ConnectionOptions,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): AppServices {
  const session = new Session();
  const connection = new Connection(line, session);
  const queryClient = createQueryClient();
  connection.onTopic((topic) => invalidateTopic(queryClient, topic));
  const workspace = new Workspace();
  const drafts = new Drafts(connection);
  const calls = new Calls({
    workspace,
    drafts: new CallDrafts(drafts),
    now: () => systemNow({ connection, queryClient }),
    bind: (citizenId, callId) => {
      void connection.command('call.bind', { citizenId, callId }).catch(() => undefined);
    },
  });
  return {
    connection,
    session,
    signInTrouble: createSignInTrouble(),
    queryClient,
    workspace,
    calls,
    note: createNoteInFocus(),
    textChooser: createTextChooser(),
    callbacks: createCallbacksView(),
    preferences: createPreferences(storage),
    anonymity: createAnonymity(),
    palette: createStore<PaletteState>(() => emptyPalette),
    generalFindGp: createFindGPView(),
    queueFindGp: createFindGPView(queueView),
    personSearch: createPersonSearch(),
    listTravel: createTravelState(),
    drafts,
    announcer: createAnnouncer(),
    dialog: createStore<{ readonly open: WindowDialog | undefined }>(() => ({ open: undefined })),
  };
}
