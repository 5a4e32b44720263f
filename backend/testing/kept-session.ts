import type { SignInSettings } from '../ports.ts';
import { loadSealingKey } from '../sealing/sealing-key.ts';
import { ProofKey } from '../session/proof-key.ts';
import { sessionFile } from '../session/session-file.ts';
import type { User } from '../session/user.ts';

/**
 * Leaves a profile as somebody's last session would: a workspace that is started on it is signed in
 * for as long as its provider does not answer.
 */
export async function keepSession(
  dataDir: string,
  settings: SignInSettings,
  user: User = { name: 'Ingrid Bakke', role: 'telephoneAdviser' },
): Promise<void> {
  const { key } = await loadSealingKey(dataDir);
  const { jwk } = await ProofKey.make();
  const file = sessionFile(dataDir, key, settings, () => {
    throw new Error('the session could not be kept');
  });
  file.write({
    version: 1,
    subject: 'ingrid-bakke',
    user,
    refreshToken: 'kept',
    proofKey: jwk,
    aliveAt: Date.now(),
    locked: false,
  });
}
