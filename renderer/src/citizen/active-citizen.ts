import type { AppServices } from '../app/services.ts';
import type { CitizenTab, Identity } from '../workspace/citizen-tab.ts';

export type OpenIdentity = Extract<Identity, { state: 'open' }>;

/** Who the tab in front is about, when that is known. */
export function openIdentity({ workspace }: AppServices): OpenIdentity | undefined {
  const identity = workspace.activeTab?.identity.getState();
  return identity?.state === 'open' ? identity : undefined;
}

/** The tab in front with who it is about. */
export function openTab(
  app: AppServices,
): { readonly tab: CitizenTab; readonly identity: OpenIdentity } | undefined {
  const tab = app.workspace.activeTab;
  const identity = openIdentity(app);
  return tab === undefined || identity === undefined ? undefined : { tab, identity };
}
