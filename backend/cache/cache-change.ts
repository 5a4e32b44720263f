import type { ReferenceCollection } from '#contract/flo-api/reference.ts';

/** A changed row as it came: the collection is one we keep, the row may say more than we know. */
export type CacheChange =
  | {
      readonly op: 'put';
      readonly collection: ReferenceCollection;
      readonly key: string;
      readonly row: unknown;
    }
  | { readonly op: 'delete'; readonly collection: ReferenceCollection; readonly key: string };
