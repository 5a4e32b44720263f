import { useQuery } from '@tanstack/react-query';
import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import { useServices } from '../app/services-context.tsx';
import { referenceQuery } from '../rpc/query-client.ts';

/** How the local copy is doing; undefined until the backend has said. */
export function useReferenceStatus(): ReferenceStatus | undefined {
  const { connection } = useServices();
  return useQuery(referenceQuery(connection, 'reference.status', {})).data;
}
