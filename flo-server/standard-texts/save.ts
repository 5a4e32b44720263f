import { StandardText } from '#contract/flo-api/standard-text.ts';
import type { StandardTextContent } from '#contract/flo-api/standard-text.ts';
import type { ManagedText } from '#contract/flo-api/standard-texts.ts';
import { readRevisionTag, revisionTag } from '../citizens/revision.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import { expectedRevision } from '../switching/guarded.ts';
import { allTexts, lockTexts, shortNameTaken, textOf, writeText } from './text-rows.ts';
import type { TextRow } from './text-rows.ts';

function managed({ text, revision, changedAt, changedByName }: TextRow): ManagedText {
  const etag = revisionTag(revision);
  return {
    ...StandardText.parse(text),
    etag,
    changedAt: changedAt.toISOString(),
    changedByName,
  };
}

/** Every text, by short name. */
export async function listTexts(db: Queryable): Promise<ManagedText[]> {
  return (await allTexts(db)).map(managed);
}

const refused = (path: string, reason: string): ProblemError =>
  new ProblemError('request.invalid', { status: 422, fields: [{ path, reason }] });

/**
 * Writes a text or a new revision of it. One that is not there has revision 0.
 *
 * @throws ProblemError changed since it was read, a period without a day, or a short name that is taken.
 */
export async function saveText(
  { db, context, now }: CommandScope,
  id: string,
  { shortName, words, tags, valid, audience }: StandardTextContent,
): Promise<ManagedText> {
  await lockTexts(db);
  const revision = (await textOf(db, id))[0]?.revision ?? 0;
  if (readRevisionTag(expectedRevision(context)) !== revision) {
    throw new ProblemError('precondition.failed', { currentRevision: revisionTag(revision) });
  }
  if (valid.to !== null && valid.to <= valid.from) throw refused('body.valid', 'emptyPeriod');
  if (onlyRow(await shortNameTaken(db, id, shortName)).taken) {
    throw refused('body.shortName', 'taken');
  }
  const { id: by, name } = context.principal;
  const roles = [...new Set(audience)];
  await writeText(
    db,
    id,
    shortName,
    JSON.stringify(words),
    tags,
    valid.from,
    valid.to,
    roles,
    revision + 1,
    now,
    by,
    name,
  );
  return managed(onlyRow(await textOf(db, id)));
}
