import { nameColumns } from '../../citizens/name-columns.ts';
import type { Person } from '../people/person.ts';
import { dayText, type Day } from '../random/days.ts';
import type { Recorded } from '../ties/tie-writer.ts';
import { dayRange, textArray } from './copy-text.ts';
import type { RowSink } from './row-sink.ts';
import { tables } from './tables.ts';

const day = (value: Day | null): string | null => (value === null ? null : dayText(value));

/** Search columns as arrays of PostgreSQL, remembered word by word: a few hundred make a country. */
function nameArrays(): (parts: readonly (string | null)[]) => readonly [string, string] {
  const words = new Map<string, readonly [readonly string[], readonly string[]]>();
  const columnsOf = (word: string): readonly [readonly string[], readonly string[]] => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const { nameTokens, nameKeys } = nameColumns(word);
    const columns = [nameTokens, nameKeys] as const;
    words.set(word, columns);
    return columns;
  };
  return (parts) => {
    const tokens = new Set<string>();
    const keys = new Set<string>();
    for (const part of parts) {
      for (const word of (part ?? '').split(/[ -]+/)) {
        const [exact, sounds] = columnsOf(word);
        for (const token of exact) tokens.add(token);
        for (const key of sounds) keys.add(key);
      }
    }
    return [textArray([...tokens]), textArray([...keys])];
  };
}

/** Writes a person's row, numbers and addresses. */
export function personRows(sink: RowSink): (person: Person, recorded: Recorded) => void {
  const arrays = nameArrays();
  return (person, recorded) => {
    const { id, name } = person;
    const [tokens, keys] = arrays([name.first, name.middle, name.last]);
    sink.add(tables.citizen, [
      id,
      person.nin,
      name.first,
      name.middle,
      name.last,
      person.sex,
      dayText(person.birth),
      day(person.death),
      person.status,
      day(person.statusSince),
      person.eligibility,
      person.municipality,
      person.district,
      person.household,
      person.protection,
      person.languageForm,
      person.interpreter,
      day(person.optedOutSince),
      person.mergedInto,
      tokens,
      keys,
      recorded.revision,
      recorded.at,
    ]);
    for (const { nin, kind, from, to } of person.nins) {
      sink.add(tables.nin, [nin, id, kind, dayRange(from, to)]);
    }
    for (const address of person.addresses) {
      sink.add(tables.address, [
        id,
        address.kind,
        address.street,
        address.postalCode,
        address.city,
        address.country,
        address.municipality,
        dayRange(address.from, address.to),
      ]);
    }
  };
}
