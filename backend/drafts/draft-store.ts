import { addDays, type CivilDate, osloDate } from '#contract/time/civil-date.ts';
import type { InputOf } from '#contract/rpc/operations.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { type Draft, WISH } from '#contract/workspace/drafts.ts';
import type { WorkspaceOperations } from '#contract/workspace/index.ts';
import { z } from '#contract/zod.ts';
import { faultPoint } from '#contract/faults/fault-point.ts';
import type { CentralTime } from '../outbox/central-time.ts';
import type { OpenWorkStore } from '../work-store/work-store.ts';

/** A draft that nobody has touched for longer is deleted. */
export const DRAFT_DAYS = 30;
/**
 * A wish stands in no form that reminds of it, and may have been somebody's only request: it is told of
 * every day, and goes only when its writer is done with it, or has not been back for this long.
 */
export const WISH_DAYS = 365;

type DraftName = InputOf<WorkspaceOperations['draft.get']>;
type Content = Draft['content'];

/** A draft as it lies on the disk, sealed. */
const Kept = z.strictObject({
  form: z.literal(1),
  citizenId: CitizenId.nullable(),
  context: z.string(),
  content: z.json(),
  version: z.int().min(0),
  savedAt: z.iso.datetime(),
  /** Missing in what an older version wrote. */
  begunAt: z.iso.datetime().optional(),
});

/** The time drafts are dated by; the machine's own clock deletes none. */
export type DraftTime = Pick<CentralTime, 'now' | 'atLeast'>;

/** Drafts that were written before the service had said what day it is, and whose they are. */
export type UndatedDrafts = Map<string, string>;

/** One user's drafts, each under a name made of user, person and context. */
export class DraftStore {
  readonly #store: OpenWorkStore;
  readonly #subject: string;
  readonly #time: DraftTime;
  readonly #undated: UndatedDrafts;

  constructor(
    store: OpenWorkStore,
    subject: string,
    time: DraftTime,
    undated: UndatedDrafts = new Map(),
  ) {
    this.#store = store;
    this.#subject = subject;
    this.#time = time;
    this.#undated = undated;
    this.#forgetOld();
  }

  /** Writes a draft; it lies on the disk when this returns. A full disk throws. */
  put(
    name: DraftName,
    content: Content,
    version: number,
  ): { readonly saved: boolean; readonly version: number; readonly savedAt: string } {
    const before = this.get(name);
    if (before !== undefined && before.version >= version) {
      return { saved: false, version: before.version, savedAt: before.savedAt };
    }
    const now = this.#time.now();
    const savedAt = now.toISOString();
    const { citizenId, context } = name;
    const begunAt = before?.begunAt ?? savedAt;
    const draft = { citizenId, context, content, version, savedAt, begunAt };
    const text = JSON.stringify({ form: 1, ...draft });
    faultPoint('draft.writing');
    const id = this.#idOf(name);
    this.#store.drafts.put(id, this.#subject, keptOn(name, osloDate(now)), text);
    faultPoint('draft.written');
    if (this.#time.atLeast() === undefined) this.#undated.set(id, this.#subject);
    else this.#undated.delete(id);
    return { saved: true, version, savedAt };
  }

  get(name: DraftName): Draft | undefined {
    const text = this.#store.drafts.get(this.#idOf(name), this.#subject);
    const draft = text === undefined ? undefined : readDraft(text);
    // The name is sealed along, too: a draft is never shown on another person than its own.
    return draft?.citizenId === name.citizenId && draft.context === name.context
      ? draft
      : undefined;
  }

  list(): Omit<Draft, 'content'>[] {
    return this.#store.drafts
      .all(this.#subject)
      .flatMap(({ text }) => readDraft(text) ?? [])
      .map(({ content: _content, ...draft }) => draft)
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  }

  unopened(): number {
    return this.#store.drafts.unopened();
  }

  drop(name: DraftName): void {
    faultPoint('draft.dropping');
    this.#store.drafts.remove(this.#idOf(name), this.#subject);
    faultPoint('draft.dropped');
  }

  /** Everybody's, also those whose writer never comes back. A disk that takes nothing keeps them. */
  #forgetOld(): void {
    const now = this.#time.atLeast();
    if (now === undefined) return;
    const { drafts } = this.#store;
    try {
      // What was written by a clock that nobody had confirmed is as old as the day that is known now.
      for (const [id, subject] of this.#undated) {
        const text = drafts.get(id, subject);
        if (text === undefined) continue;
        drafts.put(id, subject, keptOn(readDraft(text) ?? { context: '' }, osloDate(now)), text);
      }
      this.#undated.clear();
      drafts.removeBefore(addDays(osloDate(now), -DRAFT_DAYS));
    } catch {
      // Tried again with the next draft.
    }
  }

  #idOf({ citizenId, context }: DraftName): string {
    return this.#store.seal.nameOf('draft', this.#subject, citizenId ?? '', context);
  }
}

/** The day its keeping counts from: a wish that is written today is kept for longer than other drafts. */
function keptOn({ context }: Pick<DraftName, 'context'>, day: CivilDate): CivilDate {
  return context.startsWith(WISH) ? addDays(day, WISH_DAYS - DRAFT_DAYS) : day;
}

function readDraft(text: string): Draft | undefined {
  const kept = Kept.safeParse(JSON.parse(text));
  if (!kept.success) return undefined;
  const { form: _form, ...draft } = kept.data;
  return { ...draft, begunAt: draft.begunAt ?? draft.savedAt };
}
