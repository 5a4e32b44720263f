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

const isRule = (kind: PersonKind): kind is AccessRule => kind !== 'ordinary';

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
  'doctor.list': plain(),
  'doctor.get': plain({ params: { hprNumber: 9_000_002 } }),
  'switch.preview': read({ body: { gpContractId: lists.open } }),
  'switch.request': command({ gpContractId: lists.open }, [201, 412]),
  'switch.withdraw': command({}, [404, 412], { switchId: randomUUID() }),
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
  'privacy.accessReport': read(),
  'privacy.rectify': command(
    { field: 'languageForm', value: 'nn', reason: 'Ba om nynorsk' },
    [201, 412],
  ),
  'privacy.deidentify': command({ reason: 'Matrix', preview: true }, [200, 409]),
  'idempotencyKey.get': { call: () => ({ params: { key: randomUUID() } }), ok: [404] },
  'reference.snapshot': plain(),
  'reference.changes': { call: () => ({ query: { cursor: 'unknown' } }), ok: [200, 400, 410] },
  'reference.hints': plain(),
};
