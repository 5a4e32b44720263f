import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanKind } from '#contract/codes/agreements.ts';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import type { AppServices } from '../app/services.ts';
import type { PlanForm } from './plan-form.ts';

/** What is asked in front of an agreement's page. */
export type AgreementDialog =
  /** With what has been typed of another kind of plan, when it is turned into this one. */
  | { readonly kind: 'plan'; readonly what: PlanKind; readonly form?: StoreApi<PlanForm> }
  | { readonly kind: 'opening' }
  | { readonly kind: 'cancel' | 'draw'; readonly planId: string };

/** Which agreement is on the page, and which list was last chosen among the GPs. */
export interface AgreementState {
  readonly chosen: number | undefined;
  readonly shown: number | undefined;
  readonly dialog: AgreementDialog | undefined;
}

/** One agreement at a time in a window; nothing in it is about a person. */
export const agreementState: StoreApi<AgreementState> = createStore(() => ({
  chosen: undefined,
  shown: undefined,
  dialog: undefined,
}));

/** Asks something in front of the page. */
export function ask(dialog: AgreementDialog | undefined): void {
  agreementState.setState({ dialog });
}

/** The agreement on the page, as it was last read. */
export function agreementOnPage({ queryClient, workspace }: AppServices): Agreement | undefined {
  const { shown } = agreementState.getState();
  if (shown === undefined || workspace.state.place !== 'agreement') return undefined;
  return queryClient.getQueryData<Agreement>(['agreement.get', { gpContractId: shown }]);
}

/** The newest plan on the page that can be cancelled. */
export function cancellablePlan(app: AppServices): string | undefined {
  return agreementOnPage(app)?.plans.find(({ state }) => state === 'planned')?.planId;
}

/** The newest draw on the page. */
export function newestDraw(app: AppServices): string | undefined {
  return agreementOnPage(app)?.plans.find(({ seedHash }) => seedHash !== null)?.planId;
}
