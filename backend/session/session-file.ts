import { join } from 'node:path';
import type { SignInSettings } from '../ports.ts';
import { SealedFile } from '../sealing/sealed-file.ts';
import { RecordFile } from './record.ts';

/** Where a profile's session lies, sealed. */
export const SESSION_FILE = 'session.sealed';

/** The file of a profile's session. What was sealed for another provider or client does not open. */
export function sessionFile(
  dataDir: string,
  key: Uint8Array,
  { issuer, clientId }: SignInSettings,
  onTrouble: () => void,
): RecordFile {
  const purpose = `session 1 ${issuer} ${clientId}`;
  return new RecordFile(new SealedFile(join(dataDir, SESSION_FILE), key, purpose), onTrouble);
}
