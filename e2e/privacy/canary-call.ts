import type { OutputOf } from '#contract/rpc/operations.ts';
import type { WorkspaceOperationName, WorkspaceOperations } from '#contract/workspace/index.ts';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { CANARY } from './canary-people.ts';

/** What the calls before have answered that later ones need. */
export interface CallState {
  readonly register: FixtureRegister;
  tiesRevision: string;
  switchId: string;
  /** By operation; those that were refused are not among them. */
  readonly answers: {
    [Name in WorkspaceOperationName]?: OutputOf<WorkspaceOperations[Name]>;
  };
}

/** Makes the input of a call. */
export type MakeInput = (state: CallState) => unknown;

/** Inputs of some of the operations, in the order they are called. */
export type Calls = Readonly<Partial<Record<WorkspaceOperationName, MakeInput>>>;

/** What somebody may write where there is room for words. */
export const words = `Gjelder ${CANARY} Kanarifuglen, Kanarifuglveien 7`;
/** The same where a municipality's own reference is asked for. */
export const reference = 'Kanarifuglen 7';
/** An id of nobody and nothing. */
export const unknownId = '00000000-0000-4000-8000-000000000000';

/** The person that the secrets are about. */
export const adult = ({ register }: CallState) => ({ citizenId: register.people.adult.id });
/** A change of that person's record, made on what was seen last. */
export const adultAsSeen = (state: CallState) => ({
  ...adult(state),
  tiesRevision: state.tiesRevision,
});
