import { personSources } from './person-sources.ts';
import { schemeSources } from './scheme-sources.ts';
import { serviceSources } from './service-sources.ts';
import type { ReportSource } from './source.ts';

/** Every heading of the report, in its order. */
export const reportSources: readonly ReportSource[] = [
  ...personSources,
  ...schemeSources,
  ...serviceSources,
];

/** Columns that refer to a person and are not in the report, each with the reason why not. */
export const leftOut: Readonly<Record<string, string>> = {};
