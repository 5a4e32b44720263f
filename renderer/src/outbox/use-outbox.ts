import { useQuery } from '@tanstack/react-query';
import { osloDate, type CivilDate } from '#contract/time/civil-date.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { useNow } from '../app/use-now.ts';
import { gpWords } from '../citizen/gp-words.ts';
import { listQuery } from '../find-gp/list-page.ts';
import { outboxQuery } from './outbox-state.ts';
import { whatWords } from './outbox-words.ts';

const none: readonly OutboxItem[] = [];

/** The own outbox; empty while it has not been read. */
export function useOutbox(): readonly OutboxItem[] {
  const { data } = useQuery(outboxQuery(useServices()));
  return data?.items ?? none;
}

/** The civil day it is for the whole system. */
export function useToday(): CivilDate {
  return osloDate(useNow());
}

/** What a command asks for, with the doctor by name where the local copy has the list. */
export function useWhat(item: Pick<OutboxItem, 'operation' | 'gpContractId'>): string {
  const { connection } = useServices();
  const { t } = useTexts();
  const { gpContractId } = item;
  const { data } = useQuery({
    ...listQuery(connection, gpContractId ?? 0),
    enabled: gpContractId !== null,
  });
  const [row] = data?.rows ?? [];
  return whatWords(item, row && gpWords(row, t), t);
}
