/** Who changed a field since both began from the same version. */
export type FieldState =
  /** Nobody did, or both to the same. */
  | 'same'
  | 'mine'
  | 'theirs'
  /** Both did, to different values: somebody must choose. */
  | 'both';

/** One field in three versions. */
export interface FieldOfThree<Name extends string, Value> {
  readonly field: Name;
  /** What both began from. */
  readonly base: Value;
  readonly mine: Value;
  /** What stands there now. */
  readonly theirs: Value;
  readonly state: FieldState;
}

/** Whether two values are the same: by what they hold, in the order they hold it. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameValue(left[name], right[name]))
  );
}

function stateOf(base: unknown, mine: unknown, theirs: unknown): FieldState {
  if (sameValue(mine, theirs)) return 'same';
  if (sameValue(base, theirs)) return 'mine';
  return sameValue(base, mine) ? 'theirs' : 'both';
}

/** Compares three versions of a record field by field, in the order of the names. Pure. */
export function compareThree<Name extends string, Value>(
  names: readonly Name[],
  base: Readonly<Record<Name, Value>>,
  mine: Readonly<Record<Name, Value>>,
  theirs: Readonly<Record<Name, Value>>,
): readonly FieldOfThree<Name, Value>[] {
  return names.map((field) => {
    const [was, own, now] = [base[field], mine[field], theirs[field]];
    return { field, base: was, mine: own, theirs: now, state: stateOf(was, own, now) };
  });
}

/** Whose value each field gets. */
export type Choices<Name extends string> = Readonly<Partial<Record<Name, 'mine' | 'theirs'>>>;

/**
 * What is taken unless somebody chooses: one's own wherever one has changed anything, so that no word
 * is lost; the other's where only the other has.
 */
export function defaultChoice(state: FieldState): 'mine' | 'theirs' {
  return state === 'theirs' ? 'theirs' : 'mine';
}

/** The record that the choices make. */
export function mergeThree<Name extends string, Value>(
  fields: readonly FieldOfThree<Name, Value>[],
  choices: Choices<Name>,
): Readonly<Record<Name, Value>> {
  const merged = fields.map(({ field, mine, theirs, state }) => {
    const whose = choices[field] ?? defaultChoice(state);
    return [field, whose === 'mine' ? mine : theirs] as const;
  });
  return Object.fromEntries(merged) as Record<Name, Value>;
}
