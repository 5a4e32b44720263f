import type { InputOf } from '#contract/rpc/operations.ts';
import type { accessOperations } from '#contract/workspace/access.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../rpc/failure.ts';

type Operations = typeof accessOperations;
export type HandOverBody = Omit<InputOf<Operations['task.handOver']>, 'citizenId'>;
export type OverrideBody = Omit<InputOf<Operations['access.override']>, 'citizenId' | 'rule'>;

/** What is written to a colleague, as typed. */
export interface HandOverDraft {
  readonly kind: HandOverBody['kind'];
  readonly reason: string;
  /** Empty: the unit that handles such people. */
  readonly unit: string;
}

/** Why a rule must give way, as typed. */
export interface OverrideDraft {
  readonly reason: string;
  readonly hours: string;
}

/** Why a form cannot be sent yet. */
export type AccessFault = 'tooShort' | 'badHours' | 'unknownUnit';

export type AccessDialog = 'handOver' | 'askSupervisor' | 'override';

/** What is typed, sent and answered about one person's record being shut. */
export interface AccessState {
  readonly dialog: AccessDialog | undefined;
  readonly handOver: HandOverDraft;
  readonly override: OverrideDraft;
  readonly sending: boolean;
  /** Why what is typed cannot be sent yet. */
  readonly fault: AccessFault | undefined;
  readonly failure: Failure | undefined;
  /** The key of what was sent last and may have had its effect; only for the same content. */
  readonly sent: { readonly content: string; readonly key: string } | undefined;
  /** Which unit has got the task. */
  readonly receipt: { readonly unit: string } | undefined;
}

export const MIN_HAND_OVER = 3;
export const MIN_OVERRIDE = 10;
export const MOST_REASON = 500;
const MOST_HOURS = 12;

const emptyAccess: AccessState = {
  dialog: undefined,
  handOver: { kind: 'handOver', reason: '', unit: '' },
  override: { reason: '', hours: '1' },
  sending: false,
  fault: undefined,
  failure: undefined,
  sent: undefined,
  receipt: undefined,
};

export function createAccessState(): StoreApi<AccessState> {
  return createStore(() => emptyAccess);
}

/** Opens a dialog over what was typed before. A task for the own unit's supervisor names the unit. */
export function openDialog(
  state: AccessState,
  dialog: AccessDialog,
  ownUnit: string | undefined,
): AccessState {
  const { handOver } = state;
  const unit = dialog === 'askSupervisor' && handOver.unit === '' ? (ownUnit ?? '') : handOver.unit;
  return {
    ...state,
    dialog,
    handOver: { ...handOver, unit },
    fault: undefined,
    failure: undefined,
    receipt: undefined,
  };
}

/** What a hand-over sends, or what is missing. */
export function handOverBody({ kind, reason, unit }: HandOverDraft): HandOverBody | AccessFault {
  const why = reason.trim();
  if (why.length < MIN_HAND_OVER) return 'tooShort';
  return { kind, reason: why, unit: unit.trim() === '' ? null : unit.trim() };
}

/** What an override sends, or what is missing. */
export function overrideBody({ reason, hours }: OverrideDraft): OverrideBody | AccessFault {
  const why = reason.trim();
  if (why.length < MIN_OVERRIDE) return 'tooShort';
  const whole = /^\d{1,2}$/.test(hours.trim()) ? Number(hours) : 0;
  return whole < 1 || whole > MOST_HOURS ? 'badHours' : { reason: why, hours: whole };
}
