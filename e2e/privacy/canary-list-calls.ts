import { reference, unknownId, type CallState, type Calls } from './canary-call.ts';

const list = ({ register }: CallState) => ({ gpContractId: register.lists.open });

const order = () => ({
  kind: 'reduction',
  effectiveDate: '2027-03-01',
  municipalDecision: {
    number: reference,
    decidedOn: '2026-11-20',
  },
  ceiling: 3,
  lowAgreed: true,
  noticeGivenOn: '2026-11-20',
  shorterAgreed: true,
  lockNow: false,
  toContractId: null,
});

const opening = () => ({
  effectiveDate: '2027-03-01',
  municipalDecision: { number: reference, decidedOn: '2026-11-20' },
  hprNumber: 9_000_005,
  ceiling: 1000,
  lowAgreed: false,
  endsOn: null,
  employed: false,
});
const planned = (state: CallState) => ({
  ...list(state),
  planId: state.answers['agreement.plan']?.plans[0]?.planId ?? unknownId,
});

/** What municipalities decide about lists and allocation. */
export const listCalls = {
  'agreement.get': list,
  'agreement.preview': (state) => ({ ...list(state), order: order() }),
  'agreement.plan': (state) => ({
    ...list(state),
    order: order(),
    revision: state.answers['agreement.get']?.revision ?? 'none',
  }),
  'agreement.previewOpening': (state) => ({ ...list(state), opening: opening() }),
  'agreement.openList': (state) => ({ ...list(state), opening: opening() }),
  'agreement.draw': planned,
  'agreement.cancelPlan': (state) => ({
    ...planned(state),
    revision: state.answers['agreement.plan']?.revision ?? 'none',
  }),
  'allocation.setting': () => ({ municipalityNumber: '0301' }),
  'allocation.changeSetting': ({ answers }) => ({
    municipalityNumber: '0301',
    automatic: true,
    cooperatesWith: ['3407'],
    letterDate: '2026-11-20',
    letterReference: reference,
    revision: answers['allocation.setting']?.revision ?? 'none',
  }),
  'allocation.duty': () => ({ municipalityNumber: '5610' }),
  'allocation.changeDuty': ({ answers }) => ({
    municipalityNumber: '5610',
    change: {
      kind: 'suspend',
      from: '2099-01-01',
      to: null,
      letterDate: '2026-11-20',
      letterReference: reference,
    },
    revision: answers['allocation.duty']?.revision ?? 'none',
  }),
} as const satisfies Calls;
