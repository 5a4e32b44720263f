import type { CommandKind } from '../model/receipts.ts';

/** What a page sends to ask for it; `mark` comes back with the effect. */
export function inputOf(
  kind: CommandKind,
  citizenId: string,
  mark: number,
  tiesRevision: string,
): object {
  switch (kind) {
    case 'switch':
    case 'join':
      return { citizenId, gpContractId: mark, tiesRevision };
    case 'task':
      return { citizenId, kind: 'handOver', reason: String(mark), unit: null };
    case 'call':
      return {
        ...{ citizenId, callId: citizenId, kind: 'information', theme: 'other' },
        ...{ note: String(mark), startedAt: '2026-11-21T08:00:00Z', trail: [], textsUsed: {} },
      };
  }
}
