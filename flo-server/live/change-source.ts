import type { RecordChange } from '#contract/flo-api/presence.ts';
import type { RecordState } from './presence-rows.ts';

type Act = Pick<RecordState, 'changedAt' | 'operation' | 'principalId' | 'principalRole'>;

function sourceOf({ operation, principalId, principalRole }: Act, reader: string) {
  if (operation === null) return 'unknown';
  if (principalId === reader) return 'you';
  if (operation.startsWith('registerEvent.')) return 'register';
  return principalRole === 'service' ? 'run' : 'colleague';
}

/** Where a record's newest change came from, as its reader is told it: a kind of source, never a name. */
export function changeOf(act: Act, reader: string): RecordChange {
  return { at: act.changedAt?.toISOString() ?? null, by: sourceOf(act, reader) };
}
