/** One step of the cache's schema. Numbers go by tens; a step that has been released never changes. */
export interface Migration {
  readonly number: number;
  readonly sql: string;
}
