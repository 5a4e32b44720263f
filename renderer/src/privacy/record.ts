import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { AppServices } from '../app/services.ts';

/** What can leave the workspace, by the names the audit knows it by. */
export type LeavingPart =
  | 'person.nin'
  | 'readAloud'
  /** What was marked on the screen, and the screen as it stands. */
  | 'person.text'
  | 'person.screen'
  | 'audit.ofCitizen'
  | 'privacy.accessReport';

type Asking = Pick<AppServices, 'connection'>;

/** Writes down that something about a person leaves the workspace. Rejects when it could not be. */
export async function recordLeaving(
  { connection }: Asking,
  citizenId: CitizenId,
  action: 'print' | 'copy',
  resource: LeavingPart,
): Promise<void> {
  await connection.command('audit.record', { citizenId, action, resource });
}
