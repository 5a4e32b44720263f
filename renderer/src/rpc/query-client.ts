import type { Call } from '#contract/rpc/client.ts';
import type { InputOf, OutputOf } from '#contract/rpc/operations.ts';
import type { WorkspaceOperationName, WorkspaceOperations } from '#contract/workspace/index.ts';
import {
  QueryClient,
  queryOptions,
  type DataTag,
  type UnusedSkipTokenOptions,
} from '@tanstack/react-query';

/** What the page remembers. Nothing here is ever written to disk. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', retry: false } },
  });
}

type InputFor<K extends WorkspaceOperationName> = InputOf<WorkspaceOperations[K]>;
type OutputFor<K extends WorkspaceOperationName> = OutputOf<WorkspaceOperations[K]>;

type KeyFor<K extends WorkspaceOperationName> = readonly [K, InputFor<K>];

/** A question to the backend with its name in memory. Written out: inferred it is pages long. */
export type Question<K extends WorkspaceOperationName> = UnusedSkipTokenOptions<
  OutputFor<K>,
  Error,
  OutputFor<K>,
  KeyFor<K>
> & { readonly queryKey: DataTag<KeyFor<K>, OutputFor<K>, Error> };

interface Ask {
  readonly call: Call<WorkspaceOperations>;
}

/** Milliseconds in which a person's data is not asked for twice, as when a look-up opens a tab. */
const JUST_ASKED_MS = 3000;

function base<K extends WorkspaceOperationName>({ call }: Ask, name: K, input: InputFor<K>) {
  return {
    queryKey: [name, input] as const,
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<OutputFor<K>> =>
      call(name, input, { signal }) as Promise<OutputFor<K>>,
  };
}

/** Personal data: asked anew when opened and on focus, and gone from memory when nobody shows it. */
export function personalQuery<K extends WorkspaceOperationName>(
  ask: Ask,
  name: K,
  input: InputFor<K>,
): Question<K> {
  return queryOptions({
    ...base(ask, name, input),
    staleTime: JUST_ASKED_MS,
    gcTime: 0,
    refetchOnWindowFocus: true,
  });
}

/** Reference data: as good as new until the backend says that it has changed. */
export function referenceQuery<K extends WorkspaceOperationName>(
  ask: Ask,
  name: K,
  input: InputFor<K>,
): Question<K> {
  return queryOptions({
    ...base(ask, name, input),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

const byTopic: Readonly<Record<string, readonly WorkspaceOperationName[]>> = {
  'reference.changed': [
    'findGp.list',
    'reference.municipalities',
    'reference.standardTexts',
    'reference.status',
  ],
  'reference.status': ['reference.status'],
  'outbox.changed': ['outbox.list'],
  'drafts.changed': ['draft.list'],
  'connection.changed': ['reference.status', 'session.me'],
};

/** What is taken off the screen before it is asked for again: it may be somebody else's now. */
const forgottenByTopic: Readonly<Record<string, readonly WorkspaceOperationName[]>> = {
  'reference.revoked': ['reference.standardTexts'],
};

/** Asks again for what a topic says has changed. */
export function invalidateTopic(queryClient: QueryClient, topic: string): void {
  for (const name of forgottenByTopic[topic] ?? []) {
    void queryClient.resetQueries({ queryKey: [name] });
  }
  for (const name of byTopic[topic] ?? []) {
    void queryClient.invalidateQueries({ queryKey: [name] });
  }
}
