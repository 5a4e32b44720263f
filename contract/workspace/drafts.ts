import { CitizenId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** Characters of a draft's content as JSON. */
const MOST_CONTENT = 100_000;

/** Which draft: of the one who is signed in, about this person (null: nobody), in this place. */
const DraftName = z.strictObject({
  citizenId: CitizenId.nullable(),
  /** What is being written, e.g. `callNote`, `handOver`, `agreementPlan:7`. Never about anybody. */
  context: z.string().regex(/^[a-zA-Z]{1,40}(:\d{1,16})?$/u),
});

/**
 * What a wish's context begins with: words written down while nobody could be opened. They stand in no
 * form that is opened again, so they are kept until their writer is done with them.
 */
export const WISH = 'wish:';

const Draft = z.strictObject({
  ...DraftName.shape,
  content: z.json(),
  /** Grows with each change. */
  version: z.int().min(0),
  savedAt: z.iso.datetime(),
  /** When its first word was kept: of a wish, when it was received. */
  begunAt: z.iso.datetime(),
});
export type Draft = z.infer<typeof Draft>;

/** What is being written, kept sealed so that no crash, update, lock or sign-out loses a word. */
export const draftOperations = {
  /**
   * Writes the draft down; resolves when it lies on the disk. A version that is not above the kept
   * one changes nothing (a late frame must not undo a newer word): `saved` is then false.
   */
  'draft.put': command(
    z.strictObject({
      ...DraftName.shape,
      content: z
        .json()
        .refine((content) => JSON.stringify(content).length <= MOST_CONTENT, 'too long'),
      version: z.int().min(0),
    }),
    z.strictObject({ saved: z.boolean(), version: z.int().min(0), savedAt: z.iso.datetime() }),
  ),
  'draft.get': query(DraftName, z.strictObject({ draft: Draft.nullable() })),
  /** The own drafts, newest first, without what stands in them. */
  'draft.list': query(
    z.strictObject({}),
    z.strictObject({
      items: z.array(Draft.omit({ content: true })),
      /** Drafts that do not open any more; whose they were is not known. */
      unopened: z.int().min(0),
    }),
  ),
  /** The draft was sent, or thrown away. */
  'draft.drop': command(DraftName, z.strictObject({})),
} as const;
