import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '#contract/flo-api/session.ts';

export type { Principal } from '#contract/flo-api/session.ts';

const CALL_ID = /^[A-Za-z0-9-]{1,64}$/;

/** The named user that everybody is until sign-in exists. */
const developmentUser: Omit<Principal, 'callId'> = {
  id: 'development-user',
  name: 'Utvikler Utviklersen',
  role: 'telephoneAdviser',
  organization: { number: '986965610', name: 'Helfo' },
  ground: 'guidance',
  onBehalfOf: null,
};

/** Who the service itself is, when nobody asked it. */
export const servicePrincipal: Principal = {
  id: 'flo-server',
  name: 'FLO',
  role: 'service',
  organization: { number: '983544622', name: 'Helsedirektoratet' },
  ground: 'operation',
  callId: null,
  onBehalfOf: null,
};

/** Who is asking, from the request: the only place where a principal is made. */
export function principalOf(headers: IncomingHttpHeaders): Principal {
  const callId = headers['flo-call-id'];
  const open = typeof callId === 'string' && CALL_ID.test(callId);
  return { ...developmentUser, callId: open ? callId : null };
}
