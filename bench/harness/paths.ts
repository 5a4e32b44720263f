import { resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** What is kept from run to run: registers. Deleting it costs time only. */
export const cacheFolder = resolve(root, '.cache/bench');

/** What a run writes: results and logs. */
export const resultsFolder = resolve(cacheFolder, 'results');
