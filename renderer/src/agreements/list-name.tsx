import { useQuery } from '@tanstack/react-query';
import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { useServices } from '../app/services-context.tsx';
import { referenceQuery } from '../rpc/query-client.ts';
import { fullName } from '#texts/names.ts';

const everything = {
  text: '',
  onlyFreePlaces: false,
  sort: 'name',
  descending: false,
  offset: 0,
  limit: 10_000,
} as const;

/** What a list is called after. */
interface NamedList {
  readonly gp: { readonly name: PersonName } | null;
  readonly listName: string | null;
  readonly officeName: string;
}

/** What a list is called: its GP, else its own name, and the office. */
export function nameOfList({ gp, listName, officeName }: NamedList): string {
  const who = gp === null ? listName : fullName(gp.name);
  return who === null ? officeName : `${who}, ${officeName}`;
}

/** Every list of a municipality, from the local copy. */
export function useListsOf(municipalityNumber: string): readonly FindGPRow[] {
  const { connection } = useServices();
  const asked = useQuery(
    referenceQuery(connection, 'findGp.list', {
      ...everything,
      municipalityNumber: municipalityNumber as FindGPRow['municipalityNumber'],
    }),
  );
  return asked.data?.rows ?? [];
}

/** What a list is called; its number until that is known, or where the local copy has left it. */
export function useListName(id: number): string {
  const { connection } = useServices();
  const asked = useQuery({
    ...referenceQuery(connection, 'findGp.list', everything),
    select: ({ rows }) => rows.find(({ gpContractId }) => gpContractId === id),
  });
  return asked.data === undefined ? String(id) : nameOfList(asked.data);
}

/** What the list of a number that is typed is called; undefined while it is none that is known. */
export function useTypedListName(text: string): string | undefined {
  const { connection } = useServices();
  const id = /^\d{1,12}$/.test(text.trim()) ? Number(text) : undefined;
  const asked = useQuery({
    ...referenceQuery(connection, 'findGp.list', everything),
    enabled: id !== undefined,
    select: ({ rows }) => rows.find(({ gpContractId }) => gpContractId === id),
  });
  return id === undefined || asked.data === undefined ? undefined : nameOfList(asked.data);
}

/** A list by its name. */
export function ListName({ id }: { readonly id: number }) {
  return useListName(id);
}
