import { callerRequests } from '#contract/codes/access.ts';
import type { CallerRequest, Standing } from '#contract/codes/access.ts';

const ABOUT_THE_LIST = ['hearGP', 'switch', 'withdrawSwitch', 'joinWaitingList'] as const;

/** What each standing may ask for, once it holds. */
const requests: Readonly<Record<Standing, readonly CallerRequest[]>> = {
  oneself: callerRequests,
  // § 5 gives a child the choice of GP, not the whole record.
  childWithConsent: ABOUT_THE_LIST,
  parent: callerRequests,
  guardian: callerRequests,
  authorized: callerRequests,
  childWelfare: ABOUT_THE_LIST,
  // It administers lists; the record is the person's.
  municipality: ['hearGP'],
  healthPersonnel: ['hearGP'],
};

/** What somebody with a standing that holds may ask for. */
export function mayAskAs(kind: Standing): readonly CallerRequest[] {
  return requests[kind];
}
