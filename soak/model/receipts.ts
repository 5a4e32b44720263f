import type { CollectedWish } from '#contract/flo-api/outages.ts';
import { osloDate } from '#contract/time/civil-date.ts';

/** What can be asked of the model, each with a path of its own. */
export type CommandKind = 'switch' | 'join' | 'call' | 'task';

/** Something that a command did, or is to do. */
export interface Effect {
  readonly kind: CommandKind;
  readonly citizenId: string;
  /** Each wish of a history has one of its own; 0 of the task that a client leaves about an unsent wish. */
  readonly mark: number;
  readonly key: string;
  readonly user: string;
}

export const operations = {
  switch: 'switch.request',
  join: 'waitingList.join',
  call: 'call.record',
  task: 'task.handOver',
} as const satisfies Readonly<Record<CommandKind, string>>;

/** Changes somebody's ties: it needs their revision, and competes for a place. */
export const isTied = (kind: CommandKind): kind is 'switch' | 'join' =>
  kind === 'switch' || kind === 'join';

/** Which wish a body is of. */
export function markOf(body: unknown): number {
  const { gpContractId, note, reason } = body as Readonly<Record<string, unknown>>;
  const mark = Number(gpContractId ?? note ?? reason);
  return Number.isInteger(mark) ? mark : 0;
}

/** The answer to a command that was carried out. */
export function receipt(effect: Effect, now: Date, tiesRevision: string): unknown {
  const { kind, citizenId, mark, key } = effect;
  const at = now.toISOString();
  const decision = decisionOf('allowed', now);
  const ties = { citizenId, decision, tiesRevision };
  const list = { gpContractId: mark, gpName: null, listName: null, officeName: 'Kontor' };
  switch (kind) {
    case 'task':
      return { taskId: key, unit: 'Bodø', state: 'open' };
    case 'call':
      return {
        ...{ contactId: key, revision: '"1"', kind: 'information', theme: 'other', note: '' },
        ...{ caller: null, startedAt: at, recordedAt: at, amended: null, retracted: null },
        recordedBy: { id: 'x', name: 'X', unit: 'Bodø' },
      };
    case 'join':
      return {
        ...{ ...ties, changeId: key, kind: 'join', at, givenUp: null, undoableUntil: null },
        place: { ...list, joinedAt: at, position: 1, length: 1 },
      };
    case 'switch':
      return {
        ...{ ...ties, switchId: key, state: 'pending', requestedAt: at, toContractId: mark },
        ...{ effectiveDate: '2026-12-01', withdrawableUntil: '2026-11-30', fromGPName: null },
        ...{ gpName: null, listName: null, officeName: 'Kontor', officePhone: '22000000' },
        ...{ switchesUsed: 1, switchLimit: 2 },
      };
  }
}

/** The answer to a wish that has arrived while wishes are collected. */
export function collectedAnswer(effect: Effect, now: Date): CollectedWish {
  const { kind, citizenId, mark: gpContractId, key } = effect;
  const at = now.toISOString();
  const arrived = { receivedAt: at, arrivedAt: at, proved: false, collectUntil: at };
  const outageId = '00000000-0000-4000-8000-000000000009';
  const operation = kind === 'join' ? operations.join : operations.switch;
  const wish = { state: 'collected', key, operation, citizenId, gpContractId, outageId };
  return { ...wish, ...arrived } as CollectedWish;
}

/** The body of a refusal. */
export function refusal(code: string, status: number, now: Date, more: object = {}) {
  const decision = code === 'decision.refused' ? { decision: decisionOf('refused', now) } : {};
  return {
    type: 'about:blank',
    title: code,
    status,
    code,
    requestId: 'model',
    ...decision,
    ...more,
  };
}

function decisionOf(outcome: 'allowed' | 'refused', now: Date) {
  const decidedOn = osloDate(now);
  const basis = [{ kind: 'practice', source: 'model', asOf: decidedOn }];
  const rule = { code: 'switch.model', rule: 'switching/model', basis, facts: {}, parameters: {} };
  return { outcome, ...rule, alternatives: [], decidedOn };
}
