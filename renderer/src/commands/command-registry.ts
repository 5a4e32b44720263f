import { accessCommands } from '../access/commands.ts';
import { anonymityCommands } from '../anonymity/commands.ts';
import { appCommands } from '../app/commands.ts';
import { citizenCommands } from '../citizen/commands.ts';
import { findGPCommands } from '../find-gp/commands.ts';
import { personSearchCommands } from '../person-search/commands.ts';
import { sessionCommands } from '../session/commands.ts';
import { privacyCommands } from '../privacy/commands.ts';
import { settingsCommands } from '../settings/commands.ts';
import { standingCommands } from '../standing/commands.ts';
import { switchingCommands } from '../switching/commands.ts';
import type { Command } from './command.ts';

/** Every command there is: one list for keys, palette, menus, help and hints. */
export const commandRegistry: readonly Command[] = [
  ...appCommands,
  ...citizenCommands,
  ...findGPCommands,
  ...switchingCommands,
  ...standingCommands,
  ...personSearchCommands,
  ...privacyCommands,
  ...settingsCommands,
  ...anonymityCommands,
  ...accessCommands,
  ...sessionCommands,
];
