import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { AppServices } from '../app/services.ts';
import { overviewQuery } from './open-citizen.ts';

/** What every proof of a change of a person's ties carries. */
interface Written {
  /** Revision of the ties after the write. */
  readonly tiesRevision: string;
}

/**
 * What is sent next about a person goes on from one's own write. The fresh overview takes its time; a
 * command that is sent before it is there would otherwise be refused as if somebody else had changed
 * the person. An overview of another revision than the one the write went on from is left alone: it has
 * seen what others did, or the write itself.
 */
export function followOwnWrite(
  app: Pick<AppServices, 'connection' | 'queryClient'>,
  citizenId: CitizenId,
  sentOn: string,
  { tiesRevision }: Written,
): void {
  app.queryClient.setQueryData(overviewQuery(app, citizenId).queryKey, (shown) =>
    shown?.tiesRevision === sentOn ? { ...shown, tiesRevision } : shown,
  );
}
