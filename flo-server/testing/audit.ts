import { randomUUID } from 'node:crypto';
import type { NewEntry } from '../audit/entry.ts';
import type { Principal } from '../http/principal.ts';

/** An adviser who exists only in a test. */
export const testAdviser: Principal = {
  id: 'test-adviser',
  name: 'Prøve Rådgiver',
  role: 'telephoneAdviser',
  organization: { number: '986965610', name: 'Helfo' },
  unit: 'Veiledning Fredrikstad',
  grants: [],
  municipalities: null,
  ground: 'guidance',
  callId: 'call-1',
  onBehalfOf: null,
};

/** An entry like most are: a look-up that was done. */
export function testEntry(different: Partial<NewEntry> = {}): NewEntry {
  return {
    at: new Date('2026-06-10T10:00:00Z'),
    principal: testAdviser,
    action: 'lookUp',
    resource: 'citizen.lookup',
    outcome: 'done',
    rule: null,
    citizenId: randomUUID(),
    foundIds: [],
    criteria: [],
    requestId: randomUUID(),
    clientAddress: '127.0.0.1',
    appVersion: null,
    ...different,
  };
}
