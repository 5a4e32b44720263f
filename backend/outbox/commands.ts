import type { InputOf } from '#contract/rpc/operations.ts';
import type { WorkspaceOperations } from '#contract/workspace/index.ts';
import type { KeptOperation } from '#contract/workspace/outbox.ts';

/** How a command is taken back. */
export type UndoWay =
  /** It waits a few seconds before it is sent; until then it is simply not sent. */
  | 'window'
  /** By another command with its own key and its own line in the audit. */
  | 'compensated'
  | 'none';

/** What the outbox knows of a command. */
export interface CommandRule<N extends KeptOperation = KeptOperation> {
  /** What must be changed in the order it was wished: commands with the same answer wait in line. */
  readonly aggregate: (input: InputOf<WorkspaceOperations[N]>) => string;
  readonly undo: UndoWay;
  /** Competes for a place: every second counts, so it is never held back. */
  readonly competes: boolean;
  /** Changes somebody's rights: without an accept it has not happened, and it dies with its day. */
  readonly legal: boolean;
}

type Rules = { readonly [N in KeptOperation]: CommandRule<N> };

const legal = { undo: 'none', competes: false, legal: true } as const;
const person = {
  ...legal,
  aggregate: ({ citizenId }: { readonly citizenId: string }) => `citizen:${citizenId}`,
} as const;
/** About a person, in a line of its own: it changes nobody's rights, and holds nothing up. */
const note = {
  aggregate: ({ citizenId }: { readonly citizenId: string }) => `note:${citizenId}`,
  undo: 'compensated',
  competes: false,
  legal: false,
} as const;
const list = {
  ...legal,
  aggregate: ({ gpContractId }: { readonly gpContractId: number }) => `list:${gpContractId}`,
} as const;
const municipality = {
  ...legal,
  aggregate: ({ municipalityNumber }: { readonly municipalityNumber: string }) =>
    `municipality:${municipalityNumber}`,
} as const;

/** Every command that is kept before it is sent. */
export const commandRules: Rules = {
  'switch.request': { ...person, undo: 'compensated', competes: true },
  'switch.withdraw': person,
  'waitingList.join': { ...person, undo: 'compensated', competes: true },
  'waitingList.leave': { ...person, undo: 'compensated' },
  // Takes a place in the queue back: whoever else gives or takes places may come in between.
  'waitingList.undo': { ...person, competes: true },
  'optingOut.register': person,
  'exclusion.register': { ...person, undo: 'compensated' },
  'exclusion.record': person,
  'membership.add': { ...person, undo: 'compensated' },
  'membership.end': { ...person, undo: 'compensated' },
  'registration.add': { ...person, undo: 'compensated' },
  'registration.end': { ...person, undo: 'compensated' },
  'identityCheck.record': {
    aggregate: ({ citizenId }) => `identityCheck:${citizenId}`,
    undo: 'none',
    competes: false,
    legal: false,
  },
  // A line of its own: a message to a colleague changes nothing of the person's, and holds nothing up.
  'task.handOver': {
    aggregate: ({ citizenId }) => `task:${citizenId}`,
    undo: 'window',
    competes: false,
    legal: false,
  },
  'call.record': note,
  'call.amend': note,
  'call.retract': note,
  'callback.create': note,
  'callback.complete': note,
  'tie.change': person,
  'citizen.changeNin': person,
  'citizen.merge': person,
  'privacy.rectify': person,
  'privacy.deidentify': person,
  'registerEvent.settle': { ...legal, aggregate: ({ eventId }) => `registerEvent:${eventId}` },
  'agreement.plan': { ...list, undo: 'compensated' },
  'agreement.openList': list,
  'agreement.cancelPlan': list,
  'allocation.changeSetting': { ...municipality, undo: 'compensated' },
  'allocation.changeDuty': { ...municipality, undo: 'compensated' },
};

const atThisDesk = 'changes nothing at the central service';

/** Commands that are sent at once or not at all, and why. */
export const sentAtOnce = {
  'session.signIn': atThisDesk,
  'session.cancelSignIn': atThisDesk,
  'session.signOut': atThisDesk,
  'session.lock': atThisDesk,
  'preferences.set': atThisDesk,
  'outbox.undo': atThisDesk,
  'outbox.retry': atThisDesk,
  'outbox.dismiss': atThisDesk,
  'draft.put': atThisDesk,
  'draft.drop': atThisDesk,
  'call.bind': atThisDesk,
  'callback.take': 'decides who calls now; hours later a colleague may have called',
  'standing.declare':
    'says who is on the line now; what is asked on that ground carries the answer with it',
  'access.override':
    'opens a shut record for the one who sits there now; later it would open it to nobody’s eyes',
  'audit.record': 'comes before what it is about: what cannot be recorded is not printed or copied',
  'report.save': 'writes a file where the adviser stands, after it has been recorded',
  'outage.register':
    'speaks of times that would have passed; whoever registers it must see that it holds',
  'outage.change':
    'speaks of times that would have passed; whoever registers it must see that it holds',
  'wish.withdraw': 'comes before the settling of the wish, or takes nothing back',
  'job.start':
    'is watched by the one who starts it; a run that starts by itself hours later is not',
} as const;

/** The rule of a command; undefined for what is not kept. */
export function ruleOf(operation: string): CommandRule | undefined {
  return Object.hasOwn(commandRules, operation)
    ? (commandRules as unknown as Readonly<Record<string, CommandRule>>)[operation]
    : undefined;
}

/**
 * Which aggregate a question shows as it is now: its answer makes what was accepted before it visible.
 * Undefined for other questions, and for those about another moment.
 */
export function shownBy(operation: string, input: unknown): string | undefined {
  const { citizenId, gpContractId, municipalityNumber, asOf, knownAt } = Object(input) as Readonly<
    Record<string, unknown>
  >;
  if (asOf !== undefined || knownAt !== undefined) return undefined;
  if (operation === 'citizen.overview') return `citizen:${String(citizenId)}`;
  if (operation === 'agreement.get') return `list:${String(gpContractId)}`;
  if (operation === 'allocation.setting' || operation === 'allocation.duty') {
    return `municipality:${String(municipalityNumber)}`;
  }
  return undefined;
}
