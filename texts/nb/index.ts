import { access } from './access.ts';
import { accessReport } from './access-report.ts';
import { agreements } from './agreements.ts';
import { allocation } from './allocation.ts';
import { anonymity } from './anonymity.ts';
import { call } from './call.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { conflict } from './conflict.ts';
import { decisions } from './decisions.ts';
import { denied } from './denied.ts';
import { drafts } from './drafts.ts';
import { errors } from './errors.ts';
import { exclusions } from './exclusions.ts';
import { explanation } from './explanation.ts';
import { findGp } from './find-gp.ts';
import { gp } from './gp.ts';
import { history } from './history.ts';
import { hosts } from './hosts.ts';
import { layout } from './layout.ts';
import { ledger } from './ledger.ts';
import { live } from './live.ts';
import { memberships } from './memberships.ts';
import { nin } from './nin.ts';
import { outages } from './outages.ts';
import { outbox } from './outbox.ts';
import { palette } from './palette.ts';
import { patternFacts } from './pattern-facts.ts';
import { personSearch } from './person-search.ts';
import { person } from './person.ts';
import { privacy } from './privacy.ts';
import { readAloud } from './read-aloud.ts';
import { reference } from './reference.ts';
import { runs } from './runs.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { spoken } from './spoken.ts';
import { standing } from './standing.ts';
import { status } from './status.ts';
import { switching } from './switching.ts';
import { waitingList } from './waiting-list.ts';
import { wishes } from './wishes.ts';
import { timeTravel } from './time-travel.ts';

/** Bokmål: the catalogue whose keys and placeholders the other languages must have. */
export const nb = {
  access,
  accessReport,
  agreements,
  allocation,
  anonymity,
  call,
  commands,
  common,
  conflict,
  decisions,
  denied,
  drafts,
  errors,
  exclusions,
  explanation,
  findGp,
  gp,
  history,
  hosts,
  layout,
  ledger,
  live,
  memberships,
  nin,
  outages,
  outbox,
  palette,
  patternFacts,
  personSearch,
  person,
  privacy,
  readAloud,
  reference,
  runs,
  session,
  settings,
  spoken,
  standing,
  status,
  switching,
  waitingList,
  wishes,
  timeTravel,
} as const;
