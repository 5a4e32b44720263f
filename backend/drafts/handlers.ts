import type { draftOperations } from '#contract/workspace/drafts.ts';
import type { FeatureHandlers } from '../feature.ts';
import { workspaceError } from '../flo-api/errors.ts';
import type { Session } from '../session/session.ts';
import type { WorkStore } from '../work-store/work-store.ts';
import { DraftStore, type DraftTime, type UndatedDrafts } from './draft-store.ts';

export interface DraftOptions {
  readonly work: WorkStore;
  readonly session: Pick<Session, 'who'>;
  readonly time: DraftTime;
  /** A draft was begun or dropped. */
  readonly onChanged: () => void;
}

/** What is being written, kept for the one who writes it. */
export function draftHandlers({
  work,
  session,
  time,
  onChanged,
}: DraftOptions): FeatureHandlers<typeof draftOperations> {
  const undated: UndatedDrafts = new Map();
  const open = async (): Promise<DraftStore> => {
    const who = await session.who();
    if (who === undefined) throw workspaceError('session.signedOut');
    const store = await work.open().catch((error: unknown) => {
      throw workspaceError('draft.notKept', {}, error);
    });
    return new DraftStore(store, who.subject, time, undated);
  };
  const written = <T>(write: () => T): T => {
    try {
      return write();
    } catch (error) {
      throw workspaceError('draft.notKept', {}, error);
    }
  };
  return {
    'draft.put': async ({ content, version, ...name }) => {
      const drafts = await open();
      const begun = drafts.get(name) === undefined;
      const put = written(() => drafts.put(name, content, version));
      if (begun) onChanged();
      return put;
    },
    'draft.get': async (name) => ({ draft: (await open()).get(name) ?? null }),
    'draft.list': async () => {
      const drafts = await open();
      return { items: drafts.list(), unopened: drafts.unopened() };
    },
    'draft.drop': async (name) => {
      const drafts = await open();
      const existed = drafts.get(name) !== undefined;
      written(() => drafts.drop(name));
      if (existed) onChanged();
      return {};
    },
  };
}
