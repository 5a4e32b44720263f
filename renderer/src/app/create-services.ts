import { createStore } from 'zustand/vanilla';
import { createAnonymity } from '../anonymity/anonymity.ts';
import { createFindGPView } from '../find-gp/find-gp-view.ts';
import { emptyPalette, type PaletteState } from '../palette/palette-state.ts';
import { createPersonSearch } from '../person-search/person-search-state.ts';
import { Connection, type ConnectionOptions } from '../rpc/connection.ts';
import { createQueryClient, invalidateTopic } from '../rpc/query-client.ts';
import { createPreferences } from '../settings/preferences.ts';
import { Session } from '../session/session.ts';
import { createSignInTrouble } from '../session/sign-in-trouble.ts';
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
  return {
    connection,
    session,
    signInTrouble: createSignInTrouble(),
    queryClient,
    workspace: new Workspace(),
    preferences: createPreferences(storage),
    anonymity: createAnonymity(),
    palette: createStore<PaletteState>(() => emptyPalette),
    generalFindGp: createFindGPView(),
    personSearch: createPersonSearch(),
    announcer: createAnnouncer(),
    dialog: createStore<{ readonly open: WindowDialog | undefined }>(() => ({ open: undefined })),
  };
}
