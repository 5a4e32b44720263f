import type { FastifyRequest } from 'fastify';
import type { Principal } from '#contract/flo-api/session.ts';
import { ProblemError } from './problem-error.ts';

export type { Principal } from '#contract/flo-api/session.ts';

const CALL_ID = /^[A-Za-z0-9-]{1,64}$/;

/** Who the service itself is, when nobody asked it. */
export const servicePrincipal: Principal = {
  id: 'flo-server',
  name: 'FLO',
  role: 'service',
  organization: { number: '983544622', name: 'Helsedirektoratet' },
  unit: 'FLO',
  grants: [],
  municipalities: null,
  ground: 'operation',
  callId: null,
  onBehalfOf: null,
};

/**
 * Who is asking, and in which call: the only place where a principal is made. `authenticate` has
 * found the staff member; without one there is no principal.
 */
export function principalOf({
  staff,
  headers,
}: Pick<FastifyRequest, 'staff' | 'headers'>): Principal {
  if (staff === null) throw new ProblemError('session.unauthenticated');
  const callId = headers['flo-call-id'];
  const open = typeof callId === 'string' && CALL_ID.test(callId);
  return { ...staff, callId: open ? callId : null, onBehalfOf: null };
}
