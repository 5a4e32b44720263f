import type { AppServices } from '../app/services.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { nb } from '#texts/nb/index.ts';
import type { KeyText } from './keys.ts';

/** Key of a command's name in the catalogues: a verb, with nothing to fill in. */
export type CommandLabel = `commands.${keyof typeof nb.commands}`;

/**
 * Where a command's keys work: `everywhere` but in a dialog, or while focus is inside the part of
 * the page that carries the scope in `data-scope`.
 */
export type Scope =
  | 'everywhere'
  | 'dialog'
  | 'gpGrid'
  | 'hits'
  /** All of the answer beside the list of GPs. */
  | 'switching'
  /** Within `switching`: an answer that can be confirmed. */
  | 'answer'
  /** Within `switching`: the question whether to take a switch back. */
  | 'undoQuestion'
  /** The queue of the person, and within it a question that can be confirmed. */
  | 'waiting'
  | 'waitingQuestion'
  /** What a list would do with its places. */
  | 'simulator'
  /** People on a list, or who came to it and left it. */
  | 'listPeople'
  /** Within an answer: a decision with its reason. */
  | 'explanation'
  /** Within a dialog: a question to the caller. */
  | 'identityCheck'
  /** A record that is shut, with what can be done instead. */
  | 'denied'
  /** Lists of what has been opened by exception, and of what waits for somebody. */
  /** The end of a call; a note that standard texts go into. */
  | 'wrapUp'
  | 'note'
  | 'callbacks'
  | 'overrides'
  | 'tasks'
  /** The adviser's own look-ups, unusual patterns, a report about a person. */
  | 'lookups'
  | 'patterns'
  | 'report'
  /** What runs by itself, and events that wait for a caseworker. */
  | 'runs'
  | 'exceptions'
  /** Outages, and the wishes that are collected in them. */
  | 'outages'
  /** What is on its way to the register. */
  | 'outbox'
  /** Where one signs in or unlocks. */
  | 'signIn';

/** Scopes that are one focused list or answer: only there may a bare character be a key. */
export const focusBoundScopes: readonly Scope[] = [
  'gpGrid',
  'hits',
  'switching',
  'answer',
  'undoQuestion',
  'waiting',
  'waitingQuestion',
  'simulator',
  'listPeople',
  'explanation',
  'identityCheck',
  'denied',
  'wrapUp',
  'callbacks',
  'overrides',
  'tasks',
  'lookups',
  'patterns',
  'report',
  'runs',
  'exceptions',
  'outages',
  'outbox',
];

/** What taking a command back means. */
export type UndoPolicy =
  /** It only changes what is shown. */
  | 'view'
  /** Another command takes it back, until it takes effect. */
  | 'compensated'
  /** It cannot be taken back; it asks first. */
  | 'none';

/** Headings of the help, in its order. */
export const commandGroups = ['everywhere', 'onPerson', 'inLists', 'inDialogs'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * One thing that can be done. Keys, palette, menus, help and the hints on buttons are all read from
 * it, so that none of them can be wrong alone.
 */
export interface Command {
  readonly id: string;
  readonly label: CommandLabel;
  readonly group: CommandGroup;
  /** First the one to show; the next ones where the browser keeps it for itself. */
  readonly keys: readonly KeyText[];
  readonly scope: Scope;
  /** False while it makes no sense; then its key does nothing and the palette leaves it out. */
  readonly when?: (app: AppServices) => boolean;
  readonly perform: (app: AppServices) => void;
  /** The central operation it leads to: roles that may not perform it never see the command. */
  readonly operation?: FloOperationName;
  /** False where text fields need the key themselves (undo). Bare characters never work there. */
  readonly whileTyping?: boolean;
  /** True when holding the key down repeats it. */
  readonly repeats?: boolean;
  /** Stable name for the audit trail and for measurements; never with data. */
  readonly audit: string;
  readonly undo: UndoPolicy;
  /** How one gets there without its key (WCAG 2.1.1). */
  readonly reach: 'palette' | 'control' | 'both';
}

/** A command, checked where it is written. */
export function command(definition: Command): Command {
  return definition;
}

/** A feature's commands, checked where they are written. */
export function commands(list: readonly Command[]): readonly Command[] {
  return list;
}
