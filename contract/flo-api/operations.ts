import * as accessOverrides from './access-overrides.ts';
import * as agreements from './agreements.ts';
import * as allocation from './allocation.ts';
import * as audit from './audit.ts';
import * as callbacks from './callbacks.ts';
import * as calls from './calls.ts';
import * as citizens from './citizens.ts';
import * as duty from './duty.ts';
import * as exclusions from './exclusions.ts';
import * as gpContracts from './gp-contracts.ts';
import * as identityCheck from './identity-check.ts';
import * as jobs from './jobs.ts';
import * as memberships from './memberships.ts';
import * as outages from './outages.ts';
import * as optingOut from './opting-out.ts';
import * as ledger from './ledger.ts';
import * as live from './live.ts';
import * as presence from './presence.ts';
import * as privacy from './privacy.ts';
import * as referenceSync from './reference-sync.ts';
import * as registerEvents from './register-events.ts';
import * as session from './session.ts';
import * as standardTexts from './standard-texts.ts';
import * as standing from './standing.ts';
import * as switching from './switching.ts';
import * as tasks from './tasks.ts';
import * as waitingList from './waiting-list.ts';

// In parts: the compiler writes a type down only up to a length.
const aboutPeople = {
  'session.me': session.getSession,
  'session.record': session.recordSession,
  'citizen.lookup': citizens.lookupCitizen,
  'citizen.overview': citizens.getCitizenOverview,
  'citizen.search': citizens.searchCitizens,
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
  'presence.hold': presence.holdPresence,
  'presence.leave': presence.leavePresence,
  'presence.among': presence.presenceAmong,
  'live.events': live.getLiveEvents,
  'tie.preview': ledger.previewTieChange,
  'tie.change': ledger.changeTie,
  'citizen.changeNin': ledger.changeNin,
  'citizen.merge': ledger.mergeCitizens,
  'ledger.list': ledger.listLedger,
  'privacy.accessReport': privacy.getAccessReport,
  'privacy.rectify': privacy.rectify,
  'privacy.deidentify': privacy.deidentify,
  'idempotencyKey.get': switching.getIdempotencyKey,
  'wish.list': outages.listWishes,
  'wish.withdraw': outages.withdrawWish,
} as const;

/** What a person asks for, and what others decide about it. */
const aboutPlaces = {
  'switch.preview': switching.previewSwitch,
  'switch.request': switching.requestSwitch,
  'switch.withdraw': switching.withdrawSwitch,
  'membership.list': memberships.listMemberships,
  'membership.add': memberships.addMembership,
  'membership.end': memberships.endMembership,
  'exclusion.list': exclusions.listExclusions,
  'exclusion.register': exclusions.registerExclusion,
  'exclusion.record': exclusions.recordExclusion,
  'waitingList.preview': waitingList.previewWaitingList,
  'waitingList.join': waitingList.joinWaitingList,
  'waitingList.leave': waitingList.leaveWaitingList,
  'waitingList.undo': waitingList.undoWaitingList,
  'waitingList.explain': waitingList.explainWaitingList,
  'waitingList.simulate': waitingList.simulateOpening,
  'optingOut.preview': optingOut.previewOptingOut,
  'optingOut.register': optingOut.registerOptingOut,
  'allocation.ofCitizen': allocation.getCitizenAllocations,
} as const;

const aboutLists = {
  'gpContract.list': gpContracts.listGPContracts,
  'gpContract.get': gpContracts.getGPContract,
  'gpContract.places': gpContracts.getPlaces,
  'agreement.get': agreements.getAgreement,
  'agreement.preview': agreements.previewPlan,
  'agreement.plan': agreements.makePlan,
  'agreement.previewOpening': agreements.previewOpening,
  'agreement.openList': agreements.openList,
  'agreement.cancelPlan': agreements.cancelPlan,
  'agreement.draw': agreements.getDraw,
  'doctor.list': gpContracts.listDoctors,
  'doctor.get': gpContracts.getDoctor,
  'gpContract.people': ledger.listPeople,
  'gpContract.peopleChanges': ledger.listPeopleChanges,
  'allocation.setting': allocation.getAllocationSetting,
  'allocation.changeSetting': allocation.changeAllocationSetting,
  'allocation.duty': duty.getMunicipalDuty,
  'allocation.changeDuty': duty.changeMunicipalDuty,
  'outage.current': outages.getCurrentOutage,
  'outage.list': outages.listOutages,
  'outage.register': outages.registerOutage,
  'outage.change': outages.changeOutage,
  'job.runs': jobs.listJobRuns,
  'job.start': jobs.startJob,
  'registerEvent.receive': registerEvents.receiveRegisterEvents,
  'registerEvent.exceptions': registerEvents.listExceptions,
  'registerEvent.settle': registerEvents.settleException,
  'reference.snapshot': referenceSync.getReferenceSnapshot,
  'reference.changes': referenceSync.getReferenceChanges,
  'reference.hints': referenceSync.getReferenceHints,
  'standardText.list': standardTexts.listStandardTexts,
  'standardText.save': standardTexts.saveStandardText,
} as const;

/** What is recorded of calls, and promised in them. */
const aboutCalls = {
  'call.record': calls.recordCall,
  'call.amend': calls.amendCall,
  'call.retract': calls.retractCall,
  'call.list': calls.listCalls,
  'callback.create': callbacks.createCallback,
  'callback.list': callbacks.listCallbacks,
  'callback.take': callbacks.takeCallback,
  'callback.complete': callbacks.completeCallback,
} as const;

export type FloOperations = typeof aboutPeople &
  typeof aboutPlaces &
  typeof aboutLists &
  typeof aboutCalls;
export type FloOperationName = keyof FloOperations;

/** Every operation of the central API, by its name. Server, client and OpenAPI are derived from it. */
export const floOperations: FloOperations = {
  ...aboutPeople,
  ...aboutPlaces,
  ...aboutLists,
  ...aboutCalls,
};
