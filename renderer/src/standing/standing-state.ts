import type { GuardianshipTask } from '#contract/codes/access.ts';
import type { Registration, StandingOption } from '#contract/flo-api/standing.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../rpc/failure.ts';
import { noCheck, type CheckState } from './check-state.ts';

export type StandingDialog = 'picker' | 'check' | 'registrations';

/** A paper to register, as typed. */
export interface RegistrationDraft {
  readonly kind: Registration['kind'];
  readonly nin: string;
  readonly tasks: readonly GuardianshipTask[];
  readonly from: string;
  readonly to: string;
}

/** Why something cannot be sent yet. */
export type StandingFault = 'missing' | 'badNin' | 'badDate';

/** What is chosen, typed and answered about who is on the line in one tab. */
export interface StandingState {
  readonly dialog: StandingDialog | undefined;
  /** Asks again for what could not be asked for before it was known who calls. */
  readonly resume: (() => void) | undefined;
  /** Which option is marked (`optionKey`). */
  readonly chosen: string | undefined;
  /** Whether the adviser has heard the consent. */
  readonly consent: boolean;
  readonly check: CheckState;
  readonly draft: RegistrationDraft;
  readonly sending: boolean;
  readonly fault: StandingFault | undefined;
  readonly failure: Failure | undefined;
  /** The key of what was sent last and may have had its effect; only for the same content. */
  readonly sent: { readonly content: string; readonly key: string } | undefined;
}

export const emptyDraft: RegistrationDraft = {
  kind: 'authorization',
  nin: '',
  tasks: ['health', 'generalPractitioner'],
  from: '',
  to: '',
};

export function createStandingState(): StoreApi<StandingState> {
  return createStore<StandingState>(() => ({
    dialog: undefined,
    resume: undefined,
    chosen: undefined,
    consent: false,
    check: noCheck,
    draft: emptyDraft,
    sending: false,
    fault: undefined,
    failure: undefined,
    sent: undefined,
  }));
}

/** Tells options apart: a person may have two guardians, and a parent without a name. */
export function optionKey({ kind, registrationId, representative }: StandingOption): string {
  return `${kind} ${registrationId ?? representative?.citizenId ?? ''}`;
}

/** The option that is marked: the one that was, else the only one there is to mark. */
export function markedOption(
  options: readonly StandingOption[],
  chosen: string | undefined,
  callerKind: StandingOption['kind'] | undefined,
): StandingOption | undefined {
  const possible = options.filter(({ mayAsk }) => mayAsk.length > 0);
  return (
    possible.find((option) => optionKey(option) === chosen) ??
    possible.find(({ kind }) => kind === callerKind)
  );
}
