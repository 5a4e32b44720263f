import { accessCommands } from '../access/commands.ts';
import { agreementCommands } from '../agreements/commands.ts';
import { allocationCommands } from '../allocation/commands.ts';
import { anonymityCommands } from '../anonymity/commands.ts';
import { appCommands } from '../app/commands.ts';
import { callCommands } from '../call/commands.ts';
import { citizenCommands } from '../citizen/commands.ts';
import { conflictCommands } from '../conflict/commands.ts';
import { exclusionCommands } from '../exclusions/commands.ts';
import { findGPCommands } from '../find-gp/commands.ts';
import { outageCommands } from '../outages/commands.ts';
import { outboxCommands } from '../outbox/commands.ts';
import { personSearchCommands } from '../person-search/commands.ts';
import { runCommands } from '../runs/commands.ts';
import { ledgerCommands } from '../ledger/commands.ts';
import { liveCommands } from '../live/commands.ts';
import { membershipCommands } from '../memberships/commands.ts';
import { wishCommands } from '../wishes/commands.ts';
import { sessionCommands } from '../session/commands.ts';
import { privacyCommands } from '../privacy/commands.ts';
import { referenceCommands } from '../reference/commands.ts';
import { settingsCommands } from '../settings/commands.ts';
import { standingCommands } from '../standing/commands.ts';
import { explanationCommands } from '../ui/explanation/commands.ts';
import { spokenCommands } from '../ui/explanation/spoken-commands.ts';
import { timeTravelCommands } from '../time-travel/commands.ts';
import { switchingCommands } from '../switching/commands.ts';
import { waitingListCommands } from '../waiting-list/commands.ts';
import type { Command } from './command.ts';

/** Every command there is: one list for keys, palette, menus, help and hints. */
export const commandRegistry: readonly Command[] = [
  ...appCommands,
  ...citizenCommands,
  ...callCommands,
  ...liveCommands,
  ...conflictCommands,
  ...findGPCommands,
  ...switchingCommands,
  ...waitingListCommands,
  ...explanationCommands,
  ...spokenCommands,
  ...standingCommands,
  ...personSearchCommands,
  ...privacyCommands,
  ...timeTravelCommands,
  ...ledgerCommands,
  ...settingsCommands,
  ...anonymityCommands,
  ...accessCommands,
  ...agreementCommands,
  ...exclusionCommands,
  ...membershipCommands,
  ...wishCommands,
  ...allocationCommands,
  ...runCommands,
  ...outageCommands,
  ...outboxCommands,
  ...referenceCommands,
  ...sessionCommands,
];
