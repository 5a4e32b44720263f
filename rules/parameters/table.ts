import { agreementParameterTable } from './agreement-table.ts';
import { allocationParameterTable } from './allocation-table.ts';
import { recordParameterTable } from './record-table.ts';
import { runParameterTable } from './run-table.ts';
import { switchParameterTable } from './switching-table.ts';

/**
 * Every value that practice may change or that nobody has published, in one dated table by subject.
 * A changed value is a new row; an old row is never edited, so that old cases keep theirs.
 */
export const parameterTable = {
  switching: switchParameterTable,
  allocation: allocationParameterTable,
  agreements: agreementParameterTable,
  records: recordParameterTable,
  runs: runParameterTable,
} as const;
