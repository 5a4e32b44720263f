import type { QueryClient } from '@tanstack/react-query';
import type { StoreApi } from 'zustand/vanilla';
import type { Anonymity } from '../anonymity/anonymity.ts';
import type { FindGPView } from '../find-gp/find-gp-view.ts';
import type { PaletteState } from '../palette/palette-state.ts';
import type { PersonSearchState } from '../person-search/person-search-state.ts';
import type { Connection } from '../rpc/connection.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { Session } from '../session/session.ts';
import type { SignInTrouble } from '../session/sign-in-trouble.ts';
import type { Announcement } from '../ui/announcer.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Dialogs that belong to the window and to no caller. */
export type WindowDialog = 'help' | 'signOut';

/** Everything a command may work on. Made once, in `main.tsx`; tests make their own. */
export interface AppServices {
  readonly connection: Connection;
  /** Who is signed in, and whether the workspace is locked. */
  readonly session: Session;
  readonly signInTrouble: StoreApi<SignInTrouble>;
  readonly queryClient: QueryClient;
  readonly workspace: Workspace;
  readonly preferences: StoreApi<Preferences>;
  /** Whether people are hidden (`ui/personal.tsx`). */
  readonly anonymity: StoreApi<Anonymity>;
  readonly palette: StoreApi<PaletteState>;
  /** The list of GPs that stands there without a person. */
  readonly generalFindGp: StoreApi<FindGPView>;
  /** What the form for finding people was filled with last. */
  readonly personSearch: StoreApi<PersonSearchState>;
  readonly announcer: StoreApi<Announcement>;
  /** Which dialog is open, if any. */
  readonly dialog: StoreApi<{ readonly open: WindowDialog | undefined }>;
}
