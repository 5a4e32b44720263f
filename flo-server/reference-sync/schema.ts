import { MIN_CLIENT_SCHEMA, REFERENCE_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { ProblemError } from '../http/problem-error.ts';

/** The schema in which each collection came into the feed. */
const since: Readonly<Record<ReferenceCollection, number>> = {
  municipalities: 1,
  districts: 1,
  gpOffices: 1,
  doctors: 1,
  gpContracts: 1,
  standardTexts: 2,
};

/**
 * The schema to answer in: the client's, or ours when the client is newer.
 *
 * @throws ProblemError sync.schemaTooOld when the client knows none that is still spoken.
 */
export function agreedSchema(asked: number, minimum = MIN_CLIENT_SCHEMA): number {
  if (asked < minimum) throw new ProblemError('sync.schemaTooOld');
  return Math.min(asked, REFERENCE_SCHEMA);
}

/** Whether a schema knows a collection: a client that does not would refuse the whole page. */
export function knows(schema: number, collection: ReferenceCollection): boolean {
  return since[collection] <= schema;
}
