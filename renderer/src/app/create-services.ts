import { createStore } from 'zustand/vanilla';
import { createFindGPView } from '../find-gp/find-gp-view.ts';
import { emptyPalette, type PaletteState } from '../palette/palette-state.ts';
import { createPersonSearch } from '../person-search/person-search-state.ts';
import { Connection, type ConnectionOptions } from '../rpc/connection.ts';
import { createQueryClient, invalidateTopic } from '../rpc/query-client.ts';
import { createPreferences } from '../settings/preferences.ts';
import { createAnnouncer } from '../ui/announcer.ts';
import { Workspace } from '../workspace/workspace.ts';
import type { AppServices } from './services.ts';

/** Makes the services of a window. What the backend says has changed is asked for anew. */
export function createServices(
  line: ConnectionOptions,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): AppServices {
  const connection = new Connection(line);
  const queryClient = createQueryClient();
  connection.onTopic((topic) => invalidateTopic(queryClient, topic));
  return {
    connection,
    queryClient,
    workspace: new Workspace(),
    preferences: createPreferences(storage),
    palette: createStore<PaletteState>(() => emptyPalette),
    generalFindGp: createFindGPView(),
    personSearch: createPersonSearch(),
    announcer: createAnnouncer(),
    dialog: createStore<{ readonly open: 'help' | undefined }>(() => ({ open: undefined })),
  };
}
