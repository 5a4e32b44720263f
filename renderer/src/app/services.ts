import type { QueryClient } from '@tanstack/react-query';
import type { StoreApi } from 'zustand/vanilla';
import type { Anonymity } from '../anonymity/anonymity.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { FindGPView } from '../find-gp/find-gp-view.ts';
import type { CallbacksView } from '../call/callbacks/callbacks-view.ts';
import type { Calls } from '../call/calls.ts';
import type { NoteInFocus } from '../call/note-in-focus.ts';
import type { TextChooser } from '../call/text-chooser.ts';
import type { PaletteState } from '../palette/palette-state.ts';
import type { PersonSearchState } from '../person-search/person-search-state.ts';
import type { Connection } from '../rpc/connection.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { Session } from '../session/session.ts';
import type { SignInTrouble } from '../session/sign-in-trouble.ts';
import type { TravelState } from '../time-travel/travel-state.ts';
import type { Announcement } from '../ui/announcer.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Dialogs that belong to the window and to no caller. */
export type WindowDialog = 'help' | 'signOut' | 'freshness';

/** Everything a command may work on. Made once, in `main.tsx`; tests make their own. */
export interface AppServices {
  readonly connection: Connection;
  /** Who is signed in, and whether the workspace is locked. */
  readonly session: Session;
  readonly signInTrouble: StoreApi<SignInTrouble>;
  readonly queryClient: QueryClient;
  readonly workspace: Workspace;
  /** The calls that are not over. */
  readonly calls: Calls;
  /** The note that standard texts go into. */
  readonly note: StoreApi<NoteInFocus>;
  readonly textChooser: StoreApi<TextChooser>;
  /** What the unit has promised, as it is looked at. */
  readonly callbacks: StoreApi<CallbacksView>;
  readonly preferences: StoreApi<Preferences>;
  /** Whether people are hidden (`ui/personal.tsx`). */
  readonly anonymity: StoreApi<Anonymity>;
  readonly palette: StoreApi<PaletteState>;
  /** The list of GPs that stands there without a person. */
  readonly generalFindGp: StoreApi<FindGPView>;
  /** The list of GPs where queues are explained: full ones first of all. */
  readonly queueFindGp: StoreApi<FindGPView>;
  /** What the form for finding people was filled with last. */
  readonly personSearch: StoreApi<PersonSearchState>;
  /** Where in time one looks at a list that belongs to nobody's tab. */
  readonly listTravel: StoreApi<TravelState>;
  /** What is being written, through to the disk. */
  readonly drafts: Drafts;
  readonly announcer: StoreApi<Announcement>;
  /** Which dialog is open, if any. */
  readonly dialog: StoreApi<{ readonly open: WindowDialog | undefined }>;
}
