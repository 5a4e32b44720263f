import type { WorkspaceOperationName } from '#contract/workspace/index.ts';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import { CANARY } from './canary-people.ts';

/** What the calls before have answered that later ones need. */
export interface CallState {
  readonly register: FixtureRegister;
  tiesRevision: string;
  switchId: string;
}

type MakeInput = (state: CallState) => unknown;

const words = `Gjelder ${CANARY} Kanarifuglen, Kanarifuglveien 7`;
const adult = ({ register }: CallState) => ({ citizenId: register.people.adult.id });
const dead = ({ register }: CallState) => ({ citizenId: register.people.dead.id });
const nothing: MakeInput = () => ({});
const unknownId = '00000000-0000-4000-8000-000000000000';

/**
 * An input for every operation of the workspace, with a canary wherever something can be typed, in
 * the order they are called. An operation without one does not compile.
 */
export const canaryCalls: Readonly<Record<WorkspaceOperationName, MakeInput>> = {
  'session.status': nothing,
  'session.me': nothing,
  'session.alive': nothing,
  'preferences.get': nothing,
  'preferences.set': () => ({ anonymised: false }),
  'reference.status': nothing,
  'reference.municipalities': nothing,
  'reference.search': () => ({ text: CANARY }),
  'findGp.list': () => ({ text: CANARY }),
  'findGp.places': ({ register }) => ({ gpContractIds: [register.lists.open] }),
  'gpContract.detail': ({ register }) => ({ gpContractId: register.lists.open }),
  'citizen.lookup': ({ register }) => ({ nin: register.people.adult.nin }),
  'citizen.overview': adult,
  'citizen.search': () => ({ name: CANARY, address: 'Kanarifuglveien' }),
  'switch.preview': (state) => ({ ...adult(state), gpContractId: state.register.lists.elsewhere }),
  'switch.request': (state) => ({
    ...adult(state),
    gpContractId: state.register.lists.elsewhere,
    tiesRevision: state.tiesRevision,
  }),
  'switch.withdraw': (state) => ({
    ...adult(state),
    switchId: state.switchId,
    tiesRevision: state.tiesRevision,
  }),
  'access.override': (state) => ({
    citizenId: state.register.personOfKind('deadForLong', 'anne-solberg').id,
    rule: 'deadForLong',
    reason: words,
    hours: 1,
  }),
  'access.overrides': nothing,
  'task.handOver': (state) => ({ ...adult(state), kind: 'handOver', reason: words, unit: null }),
  'task.list': nothing,
  'standing.options': adult,
  'standing.declare': (state) => ({
    ...adult(state),
    kind: 'oneself',
    representativeId: null,
    registrationId: null,
    consentHeard: false,
  }),
  'registration.list': adult,
  'registration.add': (state) => ({
    ...adult(state),
    kind: 'authorization',
    representativeId: state.register.people.father.id,
    tasks: [],
    validFrom: '2026-11-23',
    validTo: null,
  }),
  'registration.end': (state) => ({ ...adult(state), registrationId: unknownId }),
  'identityCheck.questions': (state) => ({ ...adult(state), asked: [] }),
  'identityCheck.record': (state) => ({
    ...adult(state),
    answers: [{ kind: 'address', right: true }],
  }),
  'audit.mine': nothing,
  'audit.ofCitizen': adult,
  'audit.record': (state) => ({ ...adult(state), action: 'copy', resource: 'person.nin' }),
  'audit.patterns': () => ({ from: '2026-11-01', to: '2026-11-23' }),
  'privacy.accessReport': adult,
  'privacy.rectify': (state) => ({
    ...adult(state),
    field: 'languageForm',
    value: 'nn',
    reason: words,
    tiesRevision: state.tiesRevision,
  }),
  'privacy.deidentify': (state) => ({ ...dead(state), reason: words, preview: true }),
  // A file that the adviser asks for is the adviser's: only the host's own traces are looked for.
  'report.save': (state) => ({
    ...adult(state),
    resource: 'privacy.accessReport',
    format: 'json',
    content: '{}',
  }),
  'session.cancelSignIn': nothing,
  'session.lock': nothing,
  'session.signIn': nothing,
  'session.signOut': nothing,
};
