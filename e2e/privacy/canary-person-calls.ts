import { testNin } from '#flo-server/testing/register/numbers.ts';
import {
  adult,
  adultAsSeen,
  reference,
  unknownId,
  words,
  type CallState,
  type Calls,
} from './canary-call.ts';

/** A number that nobody has until the calls give it to somebody. */
export const NEW_NIN = testNin('1985-03-12', 'female', 7);

const reason = ({ register }: CallState) => `${words}, ${register.people.adult.nin}`;
const since = { asOf: '2020-06-01', knownAt: '2026-11-20T09:00:00Z' };

const earlierTie = ({ answers }: CallState) => ({
  kind: 'correction',
  tieId: answers['citizen.overview']?.history.at(-1)?.id ?? 1,
  from: '2016-06-01',
});

const report = {
  direction: 'out',
  municipalityNumber: '0301',
  reportedOn: '2026-11-20',
  reference,
};

/** What is decided about a person. */
export const decisionCalls = {
  'waitingList.preview': (state) => ({
    ...adult(state),
    gpContractId: state.register.lists.full,
  }),
  'waitingList.join': (state) => ({
    ...adultAsSeen(state),
    gpContractId: state.register.lists.full,
  }),
  'waitingList.explain': adult,
  'waitingList.simulate': ({ register }) => ({ gpContractId: register.lists.full, places: 3 }),
  'waitingList.leave': adultAsSeen,
  'waitingList.undo': (state) => ({
    ...adultAsSeen(state),
    changeId: state.answers['waitingList.leave']?.changeId ?? unknownId,
  }),
  'membership.add': (state) => ({
    ...adult(state),
    ground: 'student',
    validFrom: '2026-08-15',
    validTo: null,
  }),
  'membership.list': adult,
  'membership.end': (state) => ({
    ...adult(state),
    membershipId: state.answers['membership.add']?.membershipId ?? unknownId,
  }),
  'exclusion.register': (state) => ({
    ...adultAsSeen(state),
    gpContractId: state.register.lists.open,
    municipalityNumber: '0301',
    decidedOn: '2026-11-20',
    reference,
  }),
  'exclusion.record': (state) => ({
    ...adultAsSeen(state),
    exclusionId: state.answers['exclusion.register']?.exclusion.exclusionId ?? unknownId,
    event: 'appealed',
    on: '2026-11-23',
  }),
  'exclusion.list': adult,
  'optingOut.preview': (state) => ({ ...adult(state), report }),
  'optingOut.register': (state) => ({ ...adultAsSeen(state), report }),
  'allocation.ofCitizen': adult,
} as const satisfies Calls;

/** What is put right about a person, and looking back on it. */
export const ledgerCalls = {
  'tie.preview': (state) => ({ ...adult(state), change: earlierTie(state) }),
  'tie.change': (state) => ({
    ...adultAsSeen(state),
    change: earlierTie(state),
    reason: reason(state),
  }),
  'citizen.merge': (state) => ({
    ...adultAsSeen(state),
    nin: state.register.people.onFull2.nin,
    reason: reason(state),
    preview: false,
  }),
  'citizen.changeNin': (state) => ({
    ...adultAsSeen(state),
    nin: NEW_NIN,
    validFrom: '2026-11-20',
    reason: reason(state),
    preview: false,
  }),
  'ledger.list': adult,
  'gpContract.at': ({ register }) => ({ gpContractId: register.lists.open, ...since }),
  'gpContract.people': ({ register }) => ({ gpContractId: register.lists.open, ...since }),
  'gpContract.peopleChanges': ({ register }) => ({
    gpContractId: register.lists.open,
    one: since,
    other: {},
  }),
} as const satisfies Calls;
