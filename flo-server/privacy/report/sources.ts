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
export const leftOut: Readonly<Record<string, string>> = {
  'gp_switch.replaced_by': 'The other switch is told of by itself.',
  'collected_wish.task_id': 'The task is told of by itself.',
  'presence.citizen_id': 'Seconds old at most; that the record was read is told of by itself.',
  'presence.staff_id': 'Who reads is told of where it is told that somebody read.',
  'switch_month.switch_id': 'A picture, for statistics, of a switch that is told of.',
};
