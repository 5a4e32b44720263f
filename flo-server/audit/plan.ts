import type { AuditAction } from '#contract/codes/access.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { FloOperationName, FloOperations } from '#contract/flo-api/operations.ts';
import type { z } from '#contract/zod.ts';
import type { Input } from '../http/handlers.ts';
import { about, nobody, shown } from './people.ts';
import type { Touched } from './people.ts';

/** What becomes of an answer before it is sent: its body when it succeeded. */
type Body<Name extends FloOperationName> = {
  [Status in keyof FloOperations[Name]['responses'] & (200 | 201 | 202)]: z.output<
    Extract<FloOperations[Name]['responses'][Status], z.ZodType>
  >;
}[keyof FloOperations[Name]['responses'] & (200 | 201)];

/** How an operation is written down. */
export interface AuditPlan<Name extends FloOperationName = FloOperationName> {
  /** Null: about nobody, and written down only when it is refused. */
  readonly action: AuditAction | null | ((input: Input<FloOperations[Name]>) => AuditAction);
  /** The operation, unless the request names a part of a page. */
  readonly resource?: (input: Input<FloOperations[Name]>) => string;
  /** Whom it is about as far as the request says: all that is known of a failure. */
  readonly asked?: (input: Input<FloOperations[Name]>) => Touched;
  /** Whom the answer is about; what was asked for when left out. */
  readonly answered?: (body: Body<Name>, input: Input<FloOperations[Name]>) => Touched;
}

const unnamed = { action: null } as const;

/** For every operation whose path names the person. */
const ofPath = (action: AuditAction) => ({
  action,
  asked: ({ params }: { readonly params: { readonly citizenId: string } }) =>
    about(params.citizenId),
});

/** Who a kept answer is about. */
function ofKeptAnswer(body: unknown): Touched {
  if (typeof body !== 'object' || body === null || !('citizenId' in body)) return nobody;
  const id = CitizenId.safeParse(body.citizenId);
  return id.success ? about(id.data) : nobody;
}

/** Every operation has a plan: one without it does not compile. */
export const auditPlans: { readonly [Name in FloOperationName]: AuditPlan<Name> } = {
  'session.me': unnamed,
  'session.record': { action: ({ body }) => body.event },
  'citizen.lookup': { action: 'lookUp', answered: ({ overview }) => about(overview.citizenId) },
  'citizen.overview': { ...ofPath('read'), answered: ({ citizenId }) => about(citizenId) },
  'citizen.search': {
    action: 'search',
    asked: ({ body }) => ({
      ...nobody,
      criteria: Object.keys(body).filter((kind) => kind !== 'limit'),
    }),
    answered: ({ hits }) => shown(hits.map(({ citizenId }) => citizenId)),
  },
  'gpContract.list': unnamed,
  'gpContract.get': unnamed,
  'gpContract.places': unnamed,
  'agreement.get': unnamed,
  'agreement.preview': unnamed,
  'agreement.plan': { action: 'change' },
  'agreement.previewOpening': unnamed,
  'agreement.openList': { action: 'change' },
  'agreement.cancelPlan': { action: 'change' },
  'agreement.draw': unnamed,
  'doctor.list': unnamed,
  'doctor.get': unnamed,
  'switch.preview': ofPath('read'),
  'switch.request': ofPath('change'),
  'switch.withdraw': ofPath('change'),
  'membership.list': ofPath('read'),
  'membership.add': ofPath('change'),
  'membership.end': ofPath('change'),
  'exclusion.list': ofPath('read'),
  'exclusion.register': ofPath('change'),
  'exclusion.record': ofPath('change'),
  'waitingList.preview': ofPath('read'),
  'waitingList.join': ofPath('change'),
  'waitingList.leave': ofPath('change'),
  'waitingList.undo': ofPath('change'),
  'waitingList.explain': ofPath('read'),
  'waitingList.simulate': {
    action: 'read',
    answered: ({ served, passedOver, remaining }) =>
      shown(
        [...served, ...passedOver, ...remaining].map(({ person }) => person?.citizenId ?? null),
      ),
  },
  'optingOut.preview': ofPath('read'),
  'optingOut.register': ofPath('change'),
  'access.override': ofPath('override'),
  'access.overrides': {
    action: 'read',
    answered: ({ items }) => shown(items.map(({ citizenId }) => citizenId)),
  },
  'task.handOver': ofPath('change'),
  'task.list': {
    action: 'read',
    answered: ({ items }) => shown(items.flatMap(({ citizenId }) => citizenId ?? [])),
  },
  'call.record': ofPath('change'),
  'call.amend': ofPath('change'),
  'call.retract': ofPath('change'),
  'call.list': ofPath('read'),
  'callback.create': ofPath('change'),
  'callback.take': ofPath('change'),
  'callback.complete': ofPath('change'),
  'callback.list': {
    action: 'read',
    answered: ({ items }) =>
      shown(items.map(({ citizenId, canOpen }) => (canOpen ? citizenId : null))),
  },
  'standing.options': ofPath('read'),
  'standing.declare': ofPath('change'),
  'registration.list': ofPath('read'),
  'registration.add': ofPath('change'),
  'registration.end': ofPath('change'),
  'identityCheck.questions': ofPath('read'),
  'identityCheck.record': ofPath('change'),
  'audit.mine': {
    action: 'read',
    answered: ({ items }) =>
      shown(items.map(({ citizenId, personName }) => (personName === null ? null : citizenId))),
  },
  'audit.ofCitizen': ofPath('read'),
  'audit.record': {
    action: ({ body }) => body.action,
    resource: ({ body }) => body.resource,
    asked: ({ params }) => about(params.citizenId),
  },
  'audit.patterns': { action: 'read' },
  'tie.preview': ofPath('read'),
  'tie.change': ofPath('change'),
  'citizen.changeNin': {
    action: ({ body }) => (body.preview ? 'read' : 'change'),
    asked: ({ params }) => about(params.citizenId),
  },
  'citizen.merge': {
    action: ({ body }) => (body.preview ? 'read' : 'change'),
    asked: ({ params }) => about(params.citizenId),
  },
  'ledger.list': ofPath('read'),
  'gpContract.people': {
    action: 'read',
    answered: ({ people }) => shown(people.map(({ citizenId }) => citizenId)),
  },
  'gpContract.peopleChanges': {
    action: 'read',
    answered: ({ changes }) => shown(changes.map(({ citizenId }) => citizenId)),
  },
  'privacy.accessReport': ofPath('read'),
  'privacy.rectify': ofPath('change'),
  'privacy.deidentify': {
    action: ({ body }) => (body.preview ? 'read' : 'change'),
    asked: ({ params }) => about(params.citizenId),
  },
  'wish.list': ofPath('read'),
  'wish.withdraw': ofPath('change'),
  'outage.current': unnamed,
  'outage.list': unnamed,
  'outage.register': { action: 'change' },
  'outage.change': { action: 'change' },
  'idempotencyKey.get': { action: 'read', answered: ({ body }) => ofKeptAnswer(body) },
  'registerEvent.receive': unnamed,
  'registerEvent.exceptions': {
    action: 'read',
    answered: ({ items }) =>
      shown(items.map(({ citizenId, canOpen }) => (canOpen ? citizenId : null))),
  },
  'registerEvent.settle': {
    action: 'change',
    answered: ({ citizenId }) => (citizenId === null ? nobody : about(citizenId)),
  },
  'allocation.setting': unnamed,
  'allocation.changeSetting': { action: 'change' },
  'allocation.duty': unnamed,
  'allocation.changeDuty': { action: 'change' },
  'allocation.ofCitizen': ofPath('read'),
  'job.runs': unnamed,
  'job.start': { action: 'change' },
  'reference.snapshot': unnamed,
  'reference.changes': unnamed,
  'reference.hints': unnamed,
  'standardText.list': unnamed,
  'standardText.save': { action: 'change' },
  // What is read of a person is written down where it is read; a beat every few seconds is not.
  'presence.hold': unnamed,
  'presence.leave': unnamed,
  'presence.among': unnamed,
  'live.events': unnamed,
};
