import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeptPreferences } from '#contract/workspace/preferences.ts';

const FILE = 'preferences.json';

/** What holds before anybody has chosen. */
const unchosen: KeptPreferences = { anonymised: false };

/** What a file that cannot be read is taken for: hiding too much hurts nobody. */
const careful: KeptPreferences = { anonymised: true };

/** Reads what the profile has kept. */
export function readKept(dataDir: string): KeptPreferences {
  let text: string;
  try {
    text = readFileSync(join(dataDir, FILE), 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? unchosen : careful;
  }
  try {
    return KeptPreferences.parse(JSON.parse(text));
  } catch {
    return careful;
  }
}

/** Keeps the choice; whole or not at all. */
export function writeKept(dataDir: string, kept: KeptPreferences): void {
  const draft = join(dataDir, `${FILE}.new`);
  writeFileSync(draft, JSON.stringify(kept), { mode: 0o600 });
  renameSync(draft, join(dataDir, FILE));
}
