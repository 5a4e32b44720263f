import type { CitizenId } from '#contract/identifiers/ids.ts';
import { joinedText, type Joining, type Words } from '../drafts/draft-words.ts';
import type { DraftName, Drafts } from '../drafts/drafts.ts';
import type { CallPart } from './call.ts';
import { emptyNote, type Note } from './note.ts';

/** Under which name a promise to call a person back is kept while it is typed. */
export const CALLBACK = 'callback';

/** Where a person's call note is kept. */
const nameOf = ({ citizenId }: CallPart): DraftName => ({ citizenId, context: 'callNote' });

/** What was kept, if it is a note. */
function readNote(content: unknown): Note | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  if (!('text' in content) || typeof content.text !== 'string') return undefined;
  const composed = 'composed' in content && Array.isArray(content.composed) ? content.composed : [];
  return { text: content.text, composed: composed.filter((one) => typeof one === 'string') };
}

/** A note that was left, and what has been written since: both stay. */
function joinedNote(kept: Note, own: Note): Note {
  const composed = [...new Set([...kept.composed, ...own.composed])];
  return { text: joinedText(kept.text, own.text), composed };
}

const joinNotes: Joining = (kept, own) => {
  const left = readNote(kept);
  return left === undefined ? own : joinedNote(left, readNote(own) ?? emptyNote);
};

/** What is written down of a note; undefined: nothing, for no word stands there. */
const wordsOf = ({ text, composed }: Note): Words | undefined =>
  text.trim() === '' ? undefined : { text, composed: [...composed] };

/** Keeps each person's call note where no crash and no sign-out loses it (P20). */
export class CallDrafts {
  readonly #drafts: Drafts;
  readonly #followed = new Map<CallPart, () => void>();

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
  }

  /**
   * Brings back what was left of a note about the person, with what stands in the part already. What was
   * kept loose until now goes when it is kept here.
   */
  begin(part: CallPart, looseContext?: string): void {
    const name = nameOf(part);
    const status = this.#drafts.status(name);
    if (looseContext !== undefined) {
      const stop = status.subscribe(({ state }) => {
        if (state !== 'saved') return;
        stop();
        this.dropLoose(looseContext);
      });
    }
    const follow = (): void => part.view.setState({ draft: status.getState().state });
    this.#followed.set(part, status.subscribe(follow));
    const read = this.#drafts.read(name, joinNotes);
    const { note } = part.view.getState();
    if (note.text !== '') this.put(part, note);
    void read.then((content) => {
      const kept = readNote(content);
      const { note: own, recorded } = part.view.getState();
      if (kept === undefined || recorded || !this.#followed.has(part)) return;
      const both = joinedNote(kept, own);
      if (both.text === own.text) return;
      part.view.setState({ note: both });
      if (both.text !== kept.text) this.put(part, both);
    });
  }

  /** Writes a note down shortly. */
  put(part: CallPart, note: Note): void {
    this.#drafts.write(nameOf(part), wordsOf(note));
  }

  /** Writes down shortly what is about nobody yet. */
  putLoose(context: string, text: string): void {
    this.#drafts.write({ citizenId: null, context }, text.trim() === '' ? undefined : text);
  }

  dropLoose(context: string): void {
    this.#drafts.drop({ citizenId: null, context });
  }

  /** The promise to call the person back is made, or is not about them. */
  dropCallback(citizenId: CitizenId): void {
    this.#drafts.drop({ citizenId, context: CALLBACK });
  }

  /** The person has left the call: what is kept of the note waits for the next one. */
  leave(part: CallPart): void {
    this.#followed.get(part)?.();
    this.#followed.delete(part);
  }

  /** The note is recorded, or thrown away. */
  drop(part: CallPart): void {
    this.#drafts.drop(nameOf(part));
  }

  /** Writes down at once what waits. */
  async flush(): Promise<void> {
    await this.#drafts.flush();
  }
}
