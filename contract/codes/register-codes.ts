import {
  beginReasons,
  codeListOids,
  contractEndReasons,
  endReasons,
  listStatuses,
  relationshipCodes,
} from './code-lists.ts';

/** A value as the national register and FLO say it to each other. */
export interface RegisterCode {
  /** Last part of the code list's OID, 2.16.578.1.12.4.1.1.N. */
  readonly oid: number;
  readonly value: string;
  /** False for a local code: the register's own value is not published. */
  readonly published: boolean;
}

/** What every local value begins with, so that nobody takes it for the register's own. */
export const LOCAL_PREFIX = 'FLO-';

const listsWithCodes = {
  relationship: { oid: codeListOids.relationship, names: relationshipCodes },
  listStatus: { oid: codeListOids.listStatus, names: listStatuses },
  endReason: { oid: codeListOids.endReason, names: endReasons },
  contractEndReason: { oid: codeListOids.endReason, names: contractEndReasons },
  beginReason: { oid: codeListOids.beginReason, names: beginReasons },
  membership: { oid: codeListOids.membership, names: ['universityOfOslo'] },
} as const;

/** The code lists that are mapped, by our own names of them. */
export type MappedList = keyof typeof listsWithCodes;
/** Our name of a value of a list. */
export type MappedName<List extends MappedList> = (typeof listsWithCodes)[List]['names'][number];

/** The values that are published, by list and our name. All that is not here is local. */
const publishedValues: {
  readonly [List in MappedList]?: Partial<Record<MappedName<List>, string>>;
} = {
  relationship: { LPFL: 'LPFL', LPVI: 'LPVI', LPDL: 'LPDL' },
  listStatus: { open: 'FAAA' },
};

const tableOf = (list: MappedList): ReadonlyMap<string, RegisterCode> => {
  const { oid, names } = listsWithCodes[list];
  const known: Partial<Record<string, string>> = publishedValues[list] ?? {};
  return new Map(
    names.map((name) => {
      const value = known[name];
      const code =
        value === undefined
          ? { oid, value: `${LOCAL_PREFIX}${name}`, published: false }
          : { oid, value, published: true };
      return [name, code];
    }),
  );
};

/** The one table between our names and the register's values. */
const registerCodes: Readonly<Record<MappedList, ReadonlyMap<string, RegisterCode>>> = {
  relationship: tableOf('relationship'),
  listStatus: tableOf('listStatus'),
  endReason: tableOf('endReason'),
  contractEndReason: tableOf('contractEndReason'),
  beginReason: tableOf('beginReason'),
  membership: tableOf('membership'),
};

/** Every name of a list with its value, in the list's order. */
export function codesOf(
  list: MappedList,
): readonly (readonly [name: string, code: RegisterCode])[] {
  return [...registerCodes[list]];
}

/** The value to send for one of our names. */
export function toRegister<List extends MappedList>(
  list: List,
  name: MappedName<List>,
): RegisterCode {
  const code = registerCodes[list].get(name);
  if (code === undefined) throw new RangeError(`${list} has no ${name}`);
  return code;
}
