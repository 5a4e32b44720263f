import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Connection } from '../rpc/connection.ts';
import { readFailure } from '../rpc/failure.ts';
import { joined, type Joining, type Words } from './draft-words.ts';

/** Which draft: about this person (null: about nobody), in this place of the workspace. */
export interface DraftName {
  readonly citizenId: CitizenId | null;
  /** What is being written, e.g. `handOver`; never about anybody. */
  readonly context: string;
}

/** What the adviser is told of a draft. */
export type DraftStatus =
  | { readonly state: 'none' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  /** It stands in this window only; it is tried again. */
  | { readonly state: 'failed'; readonly code: string };

type Line = Pick<Connection, 'call'>;

/** Milliseconds from the first letter that is not on disk until it is sent there. */
const WRITE_AFTER_MS = 250;
/** Milliseconds before a draft that could not be kept is tried again. */
const AGAIN_AFTER_MS = 2000;

interface Slot {
  readonly name: DraftName;
  readonly status: StoreApi<DraftStatus>;
  /** What is to be kept; undefined: nothing. */
  words: Words | undefined;
  dirty: boolean;
  /** What is kept has not been seen yet: nothing may be put over it. */
  unread: boolean;
  join: Joining;
  looking: Promise<unknown> | undefined;
  version: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  writing: Promise<void> | undefined;
}

const slotKey = ({ citizenId, context }: DraftName): string => `${context} ${citizenId ?? ''}`;

/**
 * What is being written, through to the disk. The words of one name are written one after the
 * other, so that an older one never comes last; what cannot be written is tried again. What was kept
 * before is never overwritten unseen: what is typed meanwhile waits, and is put beside it.
 */
export class Drafts {
  readonly #line: Line;
  #slots = new Map<string, Slot>();

  constructor(line: Line) {
    this.#line = line;
  }

  /** What is known of the draft; for the form it stands in. */
  status(name: DraftName): StoreApi<DraftStatus> {
    return this.#slot(name).status;
  }

  /** Something else stands in the form; undefined: it holds no word any more. */
  write(name: DraftName, words: Words | undefined): void {
    const slot = this.#slot(name);
    slot.words = words;
    // A form emptied again before it was filled has thrown nothing away.
    slot.dirty = words !== undefined || !slot.unread;
    if (words !== undefined) slot.status.setState({ state: 'saving' }, true);
    this.#later(slot, WRITE_AFTER_MS);
  }

  /** It was sent, or thrown away: gone from the disk as well. */
  drop(name: DraftName): void {
    const slot = this.#slot(name);
    slot.unread = false;
    this.write(name, undefined);
    void this.#run(slot);
  }

  /** Writes everything down that is not yet. Resolves when it is, or could not be. */
  async flush(): Promise<void> {
    await Promise.all([...this.#slots.values()].map((slot) => this.#run(slot)));
  }

  /**
   * What was kept under the name, or undefined; with what was typed before it could be read. Words of
   * this window that are not on disk yet come first. Tried again until there is an answer.
   */
  async read(name: DraftName, join: Joining = joined): Promise<unknown> {
    const slot = this.#slot(name);
    slot.join = join;
    if (!slot.dirty) slot.unread = true;
    await slot.writing;
    while (this.#isLive(slot)) {
      try {
        return await this.#look(slot);
      } catch {
        await new Promise((resolve) => {
          setTimeout(resolve, AGAIN_AFTER_MS);
        });
      }
    }
    return undefined;
  }

  /** The one whose words they are has left: nothing of theirs is written for the next. */
  forget(): void {
    for (const slot of this.#slots.values()) {
      clearTimeout(slot.timer);
      slot.dirty = false;
    }
    this.#slots = new Map();
  }

  #slot(name: DraftName): Slot {
    const key = slotKey(name);
    const known = this.#slots.get(key);
    if (known !== undefined) return known;
    const slot: Slot = {
      name,
      status: createStore<DraftStatus>(() => ({ state: 'none' })),
      words: undefined,
      dirty: false,
      unread: false,
      join: joined,
      looking: undefined,
      version: 0,
      timer: undefined,
      writing: undefined,
    };
    this.#slots.set(key, slot);
    return slot;
  }

  #isLive(slot: Slot): boolean {
    return this.#slots.get(slotKey(slot.name)) === slot;
  }

  /** Sees what is kept, once for all who ask. Throws when that cannot be read. */
  async #look(slot: Slot): Promise<unknown> {
    if (!slot.unread) return slot.words;
    slot.looking ??= this.#get(slot).finally(() => {
      slot.looking = undefined;
    });
    return await slot.looking;
  }

  async #get(slot: Slot): Promise<unknown> {
    const { draft } = await this.#line.call('draft.get', slot.name);
    if (!this.#isLive(slot)) return undefined;
    // Dropped meanwhile.
    if (!slot.unread) return slot.words;
    slot.unread = false;
    if (draft === null) return slot.dirty ? slot.words : undefined;
    slot.version = Math.max(slot.version, draft.version);
    if (slot.dirty && slot.words !== undefined) {
      slot.words = slot.join(draft.content, slot.words);
      return slot.words;
    }
    slot.status.setState({ state: 'saved', at: draft.savedAt }, true);
    return draft.content;
  }

  /** Does not begin anew at each letter: who types without a pause must not be left unwritten. */
  #later(slot: Slot, ms: number): void {
    slot.timer ??= setTimeout(() => void this.#run(slot), ms);
  }

  async #run(slot: Slot): Promise<void> {
    clearTimeout(slot.timer);
    slot.timer = undefined;
    await slot.writing;
    if (!slot.dirty) return;
    slot.writing = this.#put(slot);
    await slot.writing;
    slot.writing = undefined;
    if (slot.dirty && slot.status.getState().state !== 'failed') await this.#run(slot);
  }

  async #put(slot: Slot): Promise<void> {
    const { name } = slot;
    try {
      if (slot.words !== undefined) await this.#look(slot);
      const { words } = slot;
      slot.dirty = false;
      if (words === undefined) {
        await this.#line.call('draft.drop', name);
        slot.version = 0;
        if (!slot.dirty) slot.status.setState({ state: 'none' }, true);
        return;
      }
      const version = slot.version + 1;
      const input = { ...name, content: words as never, version };
      const answer = await this.#line.call('draft.put', input);
      slot.version = Math.max(version, answer.version);
      // Another window has written under the name since: what is typed here is newer.
      if (!answer.saved) slot.dirty = true;
      else if (!slot.dirty) slot.status.setState({ state: 'saved', at: answer.savedAt }, true);
    } catch (error) {
      if (!this.#isLive(slot)) return;
      slot.dirty = true;
      slot.status.setState({ state: 'failed', code: readFailure(error).code }, true);
      this.#later(slot, AGAIN_AFTER_MS);
    }
  }
}
