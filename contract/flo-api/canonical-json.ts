interface Shape {
  readonly own: readonly string[];
  readonly sorted: readonly string[];
}

/** Rows of a collection have few shapes; more than these are sorted each time. */
const SHAPES_KEPT = 32;
const shapes = new Map<string, Shape[]>();

const sameNames = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, at) => name === other[at]);

/** The names of an object's fields in order. Sorting them anew for every row costs more than its hash. */
function sortedNames(row: object): readonly string[] {
  const own = Object.keys(row);
  const [first] = own;
  if (first === undefined) return own;
  const alike = shapes.get(first) ?? [];
  const known = alike.find((shape) => sameNames(shape.own, own));
  if (known !== undefined) return known.sorted;
  const sorted = own.toSorted();
  if (alike.length < SHAPES_KEPT && shapes.size < SHAPES_KEPT) {
    shapes.set(first, [...alike, { own, sorted }]);
  }
  return sorted;
}

/**
 * A JSON value as text in one way only: fields sorted by name (UTF-16 units) at every depth, no white
 * space, fields without a value left out as JSON does. Arrays keep their order, which means something.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const row = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const name of sortedNames(row)) {
    const field = row[name];
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}
