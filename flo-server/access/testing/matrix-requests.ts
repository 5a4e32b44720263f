import { randomUUID } from 'node:crypto';
import type { AccessRule, PersonKind } from '#contract/codes/access.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import { lists } from '../../testing/register/lists.ts';
import type { Call } from '../../testing/service.ts';

/** Somebody whom every operation is tried on. */
export interface Target {
  readonly kind: PersonKind;
  readonly id: string;
  readonly nin: string;
  /** First and last name as registered, in quotes: found to the letter. */
  readonly exactName: string;
  /** Somebody else, whom nothing keeps shut. */
  readonly other: string;
}

/** A right request of each operation, and what it is answered with when nothing is in the way. */
export interface MatrixRequest {
  readonly call: (target: Target) => Call;
  /** Statuses for somebody ordinary. Of the next ones in the register's own state, e.g. 412, too. */
  readonly ok: readonly number[];
}

const headers = () => ({ 'idempotency-key': randomUUID(), 'if-match': '"1"' });
const citizen = ({ id }: Target) => ({ citizenId: id });

const plain = (call: Call = {}): MatrixRequest => ({ call: () => call, ok: [200] });
const read = (more: Omit<Call, 'params'> = {}): MatrixRequest => ({
  call: (target) => ({ params: citizen(target), ...more }),
  ok: [200],
});
const command = (
  body: object,
  ok: readonly number[] = [201],
  params: Readonly<Record<string, string>> = {},
): MatrixRequest => ({
  call: (target) => ({ params: { ...citizen(target), ...params }, body, headers: headers() }),
  ok,
});

const report = {
  direction: 'out',
  municipalityNumber: '0301',
  reportedOn: '2026-06-01',
  reference: '26/1234',
};

const words = { title: 'T', body: 'B {{navn}}' };
const newText = () => ({
  shortName: 'prøve',
  words: { nb: words, nn: words, en: words },
  tags: [],
  valid: { from: '2026-01-01', to: null },
  audience: ['supervisor'],
});

const isRule = (kind: PersonKind): kind is AccessRule => kind !== 'ordinary';

/** On a day no other request comes near. */
const lockOrder = {
  kind: 'lock',
  effectiveDate: '2029-01-01',
  municipalDecision: { number: '1', decidedOn: '2026-01-01' },
};
const newList = {
  effectiveDate: '2029-01-01',
  municipalDecision: { number: '1', decidedOn: '2026-01-02' },
  hprNumber: 9_000_005,
  ceiling: 1000,
  lowAgreed: false,
  endsOn: null,
  employed: false,
};

/** Every operation of the contract has a request here, or this file does not compile. */
export const matrixRequests: Readonly<Record<FloOperationName, MatrixRequest>> = {
  'session.me': plain(),
  'session.record': plain({ body: { event: 'signIn' } }),
  'citizen.lookup': { call: ({ nin }) => ({ body: { nin } }), ok: [200] },
  'citizen.overview': read(),
  'citizen.search': { call: ({ exactName }) => ({ body: { name: exactName } }), ok: [200] },
  'gpContract.list': plain(),
  'gpContract.get': plain({ params: { gpContractId: lists.open } }),
  'gpContract.places': plain({ body: { gpContractIds: [lists.open] } }),
  'agreement.get': plain({ params: { gpContractId: lists.open } }),
  'agreement.preview': plain({ params: { gpContractId: lists.open }, body: lockOrder }),
  'agreement.plan': {
    call: () => ({ params: { gpContractId: lists.open }, body: lockOrder, headers: headers() }),
    ok: [201, 412],
  },
  'agreement.previewOpening': plain({ params: { gpContractId: lists.open }, body: newList }),
  'agreement.openList': {
    call: () => ({ params: { gpContractId: lists.open }, body: newList, headers: headers() }),
    ok: [201],
  },
  'agreement.cancelPlan': {
    call: () => ({
      params: { gpContractId: lists.open, planId: randomUUID() },
      body: {},
      headers: headers(),
    }),
    ok: [404, 412],
  },
  'agreement.draw': {
    call: () => ({ params: { gpContractId: lists.open, planId: randomUUID() } }),
    ok: [404],
  },
  'doctor.list': plain(),
  'doctor.get': plain({ params: { hprNumber: 9_000_002 } }),
  'switch.preview': read({ body: { gpContractId: lists.open } }),
  'switch.request': command({ gpContractId: lists.open }, [201, 412]),
  'switch.withdraw': command({}, [404, 412], { switchId: randomUUID() }),
  'waitingList.preview': read({ body: { gpContractId: lists.full } }),
  'waitingList.join': command({ gpContractId: lists.full }, [201, 409, 412]),
  'waitingList.leave': command({}, [201, 409, 412]),
  'waitingList.undo': command({ changeId: randomUUID() }, [404, 412]),
  'waitingList.explain': read(),
  // Where nobody waits: the first names of those whom the rules shut are others' first names, too.
  'waitingList.simulate': plain({ params: { gpContractId: lists.vacant }, body: { places: 10 } }),
  'membership.list': read(),
  'membership.add': command(
    { ground: 'student', validFrom: '2026-01-01', validTo: null },
    [201, 409],
  ),
  'membership.end': command({}, [404], { membershipId: randomUUID() }),
  'exclusion.list': read(),
  'exclusion.register': command(
    {
      gpContractId: lists.elsewhere,
      municipalityNumber: '0301',
      decidedOn: '2026-06-01',
      reference: '26/4321',
    },
    [201, 409, 412],
  ),
  'exclusion.record': command({ event: 'appealed', on: '2026-06-02' }, [404, 412], {
    exclusionId: randomUUID(),
  }),
  'optingOut.preview': read({ body: report }),
  'optingOut.register': command(report, [201, 409, 412]),
  'access.override': {
    call: (target) => ({
      params: citizen(target),
      body: {
        rule: isRule(target.kind) ? target.kind : 'geography',
        reason: 'Matrix, every cell of it',
        hours: 1,
      },
      headers: headers(),
    }),
    ok: [409],
  },
  'access.overrides': plain(),
  'task.handOver': command({ kind: 'callBack', reason: 'Ring tilbake', unit: null }),
  'task.list': plain(),
  'call.record': command({
    callId: randomUUID(),
    kind: 'information',
    theme: 'other',
    note: '',
    startedAt: '2026-06-10T09:00:00Z',
    trail: [],
    textsUsed: {},
  }),
  'call.amend': command({ kind: 'information', theme: 'other', note: '' }, [404], {
    contactId: randomUUID(),
  }),
  'call.retract': command({ reason: 'Matrix' }, [404], { contactId: randomUUID() }),
  'call.list': read(),
  'callback.create': {
    call: (target) => ({
      params: citizen(target),
      body: {
        callId: null,
        phone: '+4722334455',
        from: '2026-06-10T12:00:00Z',
        to: '2026-06-10T14:00:00Z',
        theme: 'other',
        words: '',
        unit: null,
      },
      headers: headers(),
    }),
    // The time may be over on the day the matrix is tried.
    ok: [201, 422],
  },
  'callback.list': plain(),
  'callback.take': command({}, [404], { callbackId: randomUUID() }),
  'callback.complete': command({ outcome: 'done' }, [404], { callbackId: randomUUID() }),
  'standing.options': read(),
  'standing.declare': command({
    kind: 'oneself',
    representativeId: null,
    registrationId: null,
    consentHeard: false,
  }),
  'registration.list': read(),
  'registration.add': {
    call: (target) => ({
      params: citizen(target),
      body: {
        kind: 'authorization',
        representativeId: target.other,
        tasks: [],
        validFrom: '2026-06-01',
        validTo: null,
      },
      headers: headers(),
    }),
    ok: [201, 409],
  },
  'registration.end': command({}, [404], { registrationId: randomUUID() }),
  'identityCheck.questions': read({ body: { asked: [] } }),
  'identityCheck.record': command({ answers: [{ kind: 'birthDate', right: true }] }),
  'audit.mine': plain(),
  'audit.ofCitizen': read(),
  'audit.record': read({ body: { action: 'print', resource: 'citizen.overview' } }),
  'audit.patterns': plain({ query: { from: '2026-06-01', to: '2026-06-10' } }),
  'tie.preview': read({ body: { kind: 'cancellation', tieId: 1, previousWentOn: true } }),
  'tie.change': command(
    { change: { kind: 'cancellation', tieId: 999_999, previousWentOn: false }, reason: 'Matrix' },
    [409, 412],
  ),
  'citizen.changeNin': {
    call: (target) => ({
      params: citizen(target),
      body: { nin: target.nin, validFrom: '2026-06-01', reason: 'Matrix', preview: true },
      headers: headers(),
    }),
    ok: [409, 412],
  },
  'citizen.merge': {
    call: (target) => ({
      params: citizen(target),
      body: { nin: target.nin, reason: 'Matrix', preview: true },
      headers: headers(),
    }),
    ok: [409, 412],
  },
  'ledger.list': read(),
  'gpContract.people': plain({ params: { gpContractId: lists.open }, body: {} }),
  'gpContract.peopleChanges': plain({
    params: { gpContractId: lists.open },
    body: { one: { asOf: '2018-01-01' }, other: {} },
  }),
  'privacy.accessReport': read(),
  'privacy.rectify': command(
    { field: 'languageForm', value: 'nn', reason: 'Ba om nynorsk' },
    [201, 412],
  ),
  'privacy.deidentify': command({ reason: 'Matrix', preview: true }, [200, 409]),
  'idempotencyKey.get': { call: () => ({ params: { key: randomUUID() } }), ok: [404] },
  // An event that cannot be read is taken in, and tells nobody anything.
  'registerEvent.receive': plain({ body: { events: [{ sequence: 0 }] } }),
  'registerEvent.exceptions': plain(),
  'registerEvent.settle': {
    call: () => ({
      params: { eventId: 1_000_000 },
      body: { how: 'reject', words: 'Matrix' },
      headers: headers(),
    }),
    ok: [404],
  },
  'allocation.setting': plain({ params: { municipalityNumber: '0301' } }),
  'allocation.changeSetting': {
    call: () => ({
      params: { municipalityNumber: '0301' },
      body: { automatic: true, cooperatesWith: [], letterDate: '2026-01-02', letterReference: '7' },
      headers: headers(),
    }),
    ok: [201, 412],
  },
  'allocation.duty': plain({ params: { municipalityNumber: '0301' } }),
  'allocation.changeDuty': {
    call: () => ({
      params: { municipalityNumber: '0301' },
      body: {
        kind: 'suspend',
        from: '2099-01-01',
        to: '2099-02-01',
        letterDate: '2026-01-02',
        letterReference: '7',
      },
      headers: headers(),
    }),
    ok: [201, 412],
  },
  'allocation.ofCitizen': read(),
  'outage.current': plain(),
  'outage.list': plain(),
  // For a day no other request comes near.
  'outage.register': {
    call: () => ({
      body: {
        from: '2029-01-01T10:00:00Z',
        to: null,
        collectUntil: '2029-01-01T12:00:00Z',
        reason: 'Matrix, every cell of it',
      },
      headers: headers(),
    }),
    ok: [201, 422],
  },
  'outage.change': {
    call: () => ({
      params: { outageId: randomUUID() },
      body: { to: null, collectUntil: '2029-01-01T12:00:00Z', reason: 'Matrix, every cell' },
      headers: headers(),
    }),
    ok: [404],
  },
  'wish.list': read(),
  'wish.withdraw': command({}, [404], { key: randomUUID() }),
  'job.runs': plain(),
  'job.start': {
    call: () => ({ params: { kind: 'nightly' }, body: { key: '2999-01-01' }, headers: headers() }),
    // Not due yet: asked and answered without a night's work.
    ok: [422],
  },
  'reference.snapshot': plain(),
  'reference.changes': { call: () => ({ query: { cursor: 'unknown' } }), ok: [200, 400, 410] },
  'presence.hold': {
    call: (target) => ({
      params: citizen(target),
      body: { holdId: randomUUID(), deskId: randomUUID(), doing: 'looking' },
    }),
    ok: [200],
  },
  'presence.leave': plain({ body: { holdIds: [randomUUID()] } }),
  'presence.among': { call: ({ id }) => ({ body: { citizenIds: [id] } }), ok: [200] },
  'live.events': plain({ query: { deskId: randomUUID() } }),
  'reference.hints': plain(),
  'standardText.list': plain(),
  'standardText.save': {
    call: () => ({ params: { textId: randomUUID() }, body: newText(), headers: headers() }),
    // The matrix sends revision 1, and a new text has none.
    ok: [412],
  },
};
