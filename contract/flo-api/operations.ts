import * as accessOverrides from './access-overrides.ts';
import * as audit from './audit.ts';
import * as citizens from './citizens.ts';
import * as gpContracts from './gp-contracts.ts';
import * as identityCheck from './identity-check.ts';
import * as privacy from './privacy.ts';
import * as referenceSync from './reference-sync.ts';
import * as session from './session.ts';
import * as standing from './standing.ts';
import * as switching from './switching.ts';
import * as tasks from './tasks.ts';

/** Every operation of the central API, by its name. Server, client and OpenAPI are derived from it. */
export const floOperations = {
  'session.me': session.getSession,
  'session.record': session.recordSession,
  'citizen.lookup': citizens.lookupCitizen,
  'citizen.overview': citizens.getCitizenOverview,
  'citizen.search': citizens.searchCitizens,
  'gpContract.list': gpContracts.listGPContracts,
  'gpContract.get': gpContracts.getGPContract,
  'gpContract.places': gpContracts.getPlaces,
  'doctor.list': gpContracts.listDoctors,
  'doctor.get': gpContracts.getDoctor,
  'switch.preview': switching.previewSwitch,
  'switch.request': switching.requestSwitch,
  'switch.withdraw': switching.withdrawSwitch,
  'access.override': accessOverrides.overrideAccess,
  'access.overrides': accessOverrides.listOverrides,
  'task.handOver': tasks.handOver,
  'task.list': tasks.listTasks,
  'standing.options': standing.listStandings,
  'standing.declare': standing.declareStanding,
  'registration.list': standing.listRegistrations,
  'registration.add': standing.addRegistration,
  'registration.end': standing.endRegistration,
  'identityCheck.questions': identityCheck.identityQuestions,
  'identityCheck.record': identityCheck.recordIdentityCheck,
  'audit.mine': audit.listOwnAudit,
  'audit.ofCitizen': audit.listCitizenAudit,
  'audit.record': audit.recordAudit,
  'audit.patterns': audit.listAuditPatterns,
  'privacy.accessReport': privacy.getAccessReport,
  'privacy.rectify': privacy.rectify,
  'privacy.deidentify': privacy.deidentify,
  'idempotencyKey.get': switching.getIdempotencyKey,
  'reference.snapshot': referenceSync.getReferenceSnapshot,
  'reference.changes': referenceSync.getReferenceChanges,
  'reference.hints': referenceSync.getReferenceHints,
} as const;
export type FloOperations = typeof floOperations;
export type FloOperationName = keyof FloOperations;
