/**
 * One heading of the report and where its rows come from. `sql` gives rows of plain values; $1 is
 * every id the person has had, $2 whether the reader may know where the person lives.
 */
export interface ReportSource {
  /** Stable key; its heading comes from the catalogue. */
  readonly key: string;
  /** Columns that refer to the person and are told of by this heading, as `table.column`. */
  readonly covers: readonly string[];
  readonly sql: string;
}

/** Days of a range, the last one included. */
export const days = (range: string): string =>
  `lower(${range}) as "from", (upper(${range}) - 1) as "to"`;

/**
 * Name of somebody else in the report, where nothing protects that person: article 15 gives nobody a
 * right to what is another's.
 */
export const otherName = (alias: string): string =>
  `case when ${alias}.address_protection = 'none'
     then concat_ws(' ', ${alias}.first_name, ${alias}.middle_name, ${alias}.last_name) end as name`;
