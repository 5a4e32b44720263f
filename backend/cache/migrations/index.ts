import { reference } from './0010-reference.ts';
import { search } from './0020-search.ts';
import { integrity } from './0030-integrity.ts';
import type { Migration } from './migration.ts';

/** In the order they are run. */
export const migrations: readonly Migration[] = [reference, search, integrity];
