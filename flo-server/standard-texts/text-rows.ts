import { statement } from '../db/statement.ts';
import { standardTextJson } from './json.ts';

/** A text with who wrote it, as the database gives it. */
export interface TextRow {
  readonly text: unknown;
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}

const columns = `${standardTextJson('t')} as text, t.revision, t.changed_at as "changedAt",
  t.changed_by_name as "changedByName"`;

/** All texts, by short name. */
export const allTexts = statement<TextRow>(
  'standardTexts.all',
  `select ${columns} from standard_text t order by t.short_name`,
);

/** One text ($1). */
export const textOf = statement<TextRow>(
  'standardTexts.one',
  `select ${columns} from standard_text t where t.id = $1`,
);

/** Whether another text than $1 has a short name ($2). */
export const shortNameTaken = statement<{ taken: boolean }>(
  'standardTexts.shortNameTaken',
  `select exists (select from standard_text where id <> $1 and short_name = $2) as taken`,
);

/** One writer of texts at a time: a new one has no row to lock. */
export const lockTexts = statement(
  'standardTexts.lock',
  `select pg_advisory_xact_lock(hashtext('standard_text'))`,
);

/** Writes a text: id, short name, words, tags, first day, day after the last, audience, revision, instant,
 * who by id and by name. */
export const writeText = statement(
  'standardTexts.write',
  `insert into standard_text (id, short_name, words, tags, valid, audience, revision, changed_at,
      changed_by, changed_by_name)
    values ($1, $2, $3, $4, daterange($5::date, $6::date), $7, $8, $9, $10, $11)
    on conflict (id) do update set short_name = excluded.short_name, words = excluded.words,
      tags = excluded.tags, valid = excluded.valid, audience = excluded.audience,
      revision = excluded.revision, changed_at = excluded.changed_at,
      changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name`,
);
