import * as citizens from './citizens.ts';
import * as gpContracts from './gp-contracts.ts';
import * as referenceSync from './reference-sync.ts';
import * as session from './session.ts';
import * as switching from './switching.ts';

/** Every operation of the central API, by its name. Server, client and OpenAPI are derived from it. */
export const floOperations = {
  'session.me': session.getSession,
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
  'idempotencyKey.get': switching.getIdempotencyKey,
  'reference.snapshot': referenceSync.getReferenceSnapshot,
  'reference.changes': referenceSync.getReferenceChanges,
  'reference.hints': referenceSync.getReferenceHints,
} as const;
export type FloOperations = typeof floOperations;
export type FloOperationName = keyof FloOperations;
