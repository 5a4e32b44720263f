import { access } from './access.ts';
import { accessReport } from './access-report.ts';
import { anonymity } from './anonymity.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { decisions } from './decisions.ts';
import { denied } from './denied.ts';
import { errors } from './errors.ts';
import { findGp } from './find-gp.ts';
import { gp } from './gp.ts';
import { history } from './history.ts';
import { hosts } from './hosts.ts';
import { layout } from './layout.ts';
import { nin } from './nin.ts';
import { palette } from './palette.ts';
import { patternFacts } from './pattern-facts.ts';
import { personSearch } from './person-search.ts';
import { person } from './person.ts';
import { privacy } from './privacy.ts';
import { readAloud } from './read-aloud.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { spoken } from './spoken.ts';
import { standing } from './standing.ts';
import { status } from './status.ts';
import { switching } from './switching.ts';

/** Bokmål: the catalogue whose keys and placeholders the other languages must have. */
export const nb = {
  access,
  accessReport,
  anonymity,
  commands,
  common,
  decisions,
  denied,
  errors,
  findGp,
  gp,
  history,
  hosts,
  layout,
  nin,
  palette,
  patternFacts,
  personSearch,
  person,
  privacy,
  readAloud,
  session,
  settings,
  spoken,
  standing,
  status,
  switching,
} as const;
