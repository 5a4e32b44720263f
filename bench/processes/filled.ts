/** Rows that came into a cache, and how long that took. */
export interface Filled {
  readonly rows: number;
  readonly seconds: number;
}
