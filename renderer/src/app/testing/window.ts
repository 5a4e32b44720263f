import { vi, type Mock } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { openById, overviewQuery } from '../../citizen/open-citizen.ts';
import type { CitizenTab } from '../../workspace/citizen-tab.ts';
import { silentServices } from './silent-services.ts';
import type { AppServices } from '../services.ts';

/** A window with one person in front, as far as a test needs to know the person. */
export interface WindowWithPerson {
  readonly app: AppServices;
  readonly tab: CitizenTab;
  readonly citizenId: CitizenId;
  /** Every command that is sent, with its input; the test says what comes back. */
  readonly sent: Mock<(name: string, input: unknown) => Promise<unknown>>;
  /** Changes what is known of the person. */
  know(overview: object): void;
}

/** Opens a person in a window of its own, which nobody answers but the test. */
export function windowWithPerson(overview: object): WindowWithPerson {
  const app = silentServices();
  const sent: WindowWithPerson['sent'] = vi.fn(() => new Promise(() => undefined));
  const command = (name: string, input: unknown) => sent(name, input);
  Object.assign(app.connection, { call: () => new Promise(() => undefined), command });
  const citizenId = CitizenId.parse('00000000-0000-4000-8000-000000000001');
  const { queryKey } = overviewQuery(app, citizenId);
  const know = (values: object): void => {
    app.queryClient.setQueryData(queryKey, { citizenId, ...values } as unknown as CitizenOverview);
  };
  openById(app, citizenId);
  know(overview);
  const tab = app.workspace.activeTab;
  if (tab === undefined) throw new Error('the person has no tab');
  return { app, tab, citizenId, sent, know };
}
