import type { InputOf, OutputOf } from '#contract/rpc/operations.ts';
import type { WorkspaceOperations } from '#contract/workspace/index.ts';
import type { TrailCode } from '#contract/flo-api/call-trail.ts';
import type { GPContractId } from '#contract/identifiers/ids.ts';
import type { NewTrailItem } from '#rules/calls/trail.ts';

/** An answer the backend gave, with what was asked. */
export type Heard = {
  [Name in keyof WorkspaceOperations]: {
    readonly name: Name;
    readonly input: InputOf<WorkspaceOperations[Name]>;
    readonly output: OutputOf<WorkspaceOperations[Name]>;
  };
}[keyof WorkspaceOperations];

/** What was asked, before anybody knows the answer. */
export type Asked = {
  [Name in keyof WorkspaceOperations]: {
    readonly name: Name;
    readonly input: InputOf<WorkspaceOperations[Name]>;
  };
}[keyof WorkspaceOperations];

/** Having asked for it is having looked at it. */
const seen: Partial<Record<keyof WorkspaceOperations, TrailCode>> = {
  'waitingList.explain': 'sawQueuePlace',
  'exclusion.list': 'sawExclusions',
  'membership.list': 'sawMemberships',
  'allocation.ofCitizen': 'sawAllocations',
  'registration.list': 'sawPapers',
};

/** An input is what was sent: the page has taken the id from an answer. */
export const asId = (id: number): GPContractId => id as GPContractId;

/** Commands after which somebody has looked at something, by their names in the audit. */
export const seenByCommand: Readonly<Record<string, TrailCode>> = {
  'workspace.panel.gp': 'sawGP',
  'workspace.panel.history': 'sawHistory',
  'workspace.panel.switching': 'sawLists',
  'person.wishes.open': 'sawWishes',
};

/** Whom an answer is about; undefined for nobody. */
export function citizenOf({ input }: Asked | Heard): string | undefined {
  return 'citizenId' in input && typeof input.citizenId === 'string' ? input.citizenId : undefined;
}

/** What an answer means for the trail of a call; undefined when it is not worth a word. */
export function trailOf(heard: Heard, at: string): NewTrailItem | undefined {
  switch (heard.name) {
    case 'standing.declare':
      return { code: 'callerDeclared', at, caller: heard.output.kind };
    case 'identityCheck.record':
      return heard.output.outcome === 'passed'
        ? { code: 'identityPassed', at }
        : { code: 'identityFailed', at };
    case 'switch.preview': {
      const { code, outcome } = heard.output;
      const gpContractId = asId(heard.input.gpContractId);
      return { code: 'switchExplained', at, gpContractId, decision: code, outcome };
    }
    case 'waitingList.preview': {
      const { code, outcome } = heard.output;
      const { gpContractId } = heard.input;
      if (gpContractId === null) return undefined;
      return {
        code: 'queueExplained',
        at,
        gpContractId: asId(gpContractId),
        decision: code,
        outcome,
      };
    }
    case 'switch.request': {
      const { toContractId, effectiveDate } = heard.output;
      return { code: 'switched', at, gpContractId: toContractId, effectiveDate };
    }
    case 'switch.withdraw':
      return { code: 'switchWithdrawn', at, gpContractId: heard.output.toContractId };
    case 'waitingList.join':
      return { code: 'queueJoined', at, gpContractId: asId(heard.input.gpContractId) };
    case 'waitingList.leave':
      return { code: 'queueLeft', at };
    case 'waitingList.undo':
      return { code: 'queueUndone', at };
    case 'wish.withdraw':
      return { code: 'wishTakenBack', at };
    case 'task.handOver':
      return { code: 'handedOver', at };
    case 'callback.create':
      return { code: 'callbackPromised', at };
    default: {
      const code = seen[heard.name];
      return code && { code, at };
    }
  }
}
