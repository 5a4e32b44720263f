import type * as real from '#flo-server/persons/subject-sql.ts';

/** Nothing is fetched for a gate that decides nothing. */
export const subjectJson: typeof real.subjectJson = (alias) =>
  `json_build_object('citizenId', ${alias}.id)`;
