/** A client broken on purpose: in one file, one text in the place of another. */
export interface Mutation {
  /** What is wrong with it. */
  readonly why: string;
  /** From the project's root. */
  readonly file: string;
  readonly replace: string;
  readonly by: string;
}

/** Clients that the soak must not let through; if it does, it proves nothing. */
export const mutations: Readonly<Record<string, Mutation>> = {
  cursorBeforeRows: {
    why: 'the cursor is on the disk before the rows it is about',
    file: 'backend/cache/apply-changes.ts',
    replace: '  db.transaction(() => {',
    by: '  writeCheckpoint(db, checkpoint);\n  db.transaction(() => {',
  },
  tombstonesDropped: {
    why: 'what is gone at the service stays in the copy',
    file: 'backend/sync/sync-once.ts',
    replace: 'cache.apply(changes, {',
    by: `cache.apply(changes.filter(({ op }) => op === 'put'), {`,
  },
  expiredCursorKept: {
    why: 'a refused cursor is taken for a line that is down',
    file: 'backend/sync/sync-once.ts',
    replace: `isRpcError(error, 'sync.cursorExpired')`,
    by: 'false',
  },
  checkNotLookedAt: {
    why: 'nobody looks whether the copy is what the service says it is',
    file: 'backend/sync/sync-once.ts',
    replace: 'check ?? {}',
    by: '{}',
  },
  neverImpatient: {
    why: 'a line that is half open is waited for without end',
    file: 'backend/flo-api/patience.ts',
    replace: 'this.#mine.abort()',
    by: 'undefined',
  },
  resentUnderNewKey: {
    why: 'what was not answered is sent again under another key',
    file: 'backend/outbox/with-outbox.ts',
    replace: 'handler(input, { key,',
    by: 'handler(input, { key: crypto.randomUUID(),',
  },
  noAnswerTakenForNo: {
    why: 'a command that was not answered is said to be refused',
    file: 'backend/outbox/outcome.ts',
    replace: `'command.unknownOutcome',`,
    by: '',
  },
  sentByWhoeverIsThere: {
    why: 'what somebody left is sent in the name of the next one',
    file: 'backend/outbox/outbox.ts',
    replace: 'this.#own?.subject !== who?.subject',
    by: 'who === undefined',
  },
  sentForgotten: {
    why: 'what was being sent when the power went is not read back',
    file: 'backend/outbox/entry-store.ts',
    replace: 'entry?.key === id ?',
    by: `entry?.key === id && entry.state !== 'sent' ?`,
  },
  nameNotHeld: {
    why: 'nobody looks whether the user has changed after something was waited for',
    file: 'backend/session/bound-signer.ts',
    replace: '  const gone =',
    by: '  isThere = () => true;\n  const gone =',
  },
  collectedTakenForDone: {
    why: 'a wish that only waits at the service is shown as carried out',
    file: 'backend/outbox/outcome.ts',
    replace: 'CollectedWish.safeParse(answer).success',
    by: 'false',
  },
  sentWhileLocked: {
    why: 'what changes rights is sent while nobody is there to answer for it',
    file: 'backend/outbox/outbox.ts',
    replace: '(!this.#locked || !legal)',
    by: 'true',
  },
};
