import { vi } from 'vitest';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { silentServices } from '../../app/testing/silent-services.ts';
import type { AppServices } from '../../app/services.ts';
import { disk } from '../../drafts/testing/disk.ts';
import type { CitizenTab } from '../../workspace/citizen-tab.ts';

/** Somebody who may be in a call. */
export const personId = (n: number): CitizenId =>
  CitizenId.parse(`00000000-0000-4000-8000-00000000000${String(n)}`);

/** What a backend answers to what a window asks of it. */
type Answers = (name: string, input: object) => Promise<unknown>;

/** The services of a window whose backend keeps drafts, and answers else as it is told. */
export function desk(answers: Answers = () => Promise.resolve({})): AppServices {
  const app = silentServices();
  const drafts = disk();
  const answer = (name: string, input: never): Promise<unknown> =>
    name.startsWith('draft.') ? drafts.answer(name, input) : answers(name, input);
  vi.spyOn(app.connection, 'command').mockImplementation(answer as never);
  vi.spyOn(app.connection, 'call').mockImplementation(answer as never);
  return app;
}

/** Opens a person in the window. */
export function opened(app: AppServices, n: number): CitizenTab {
  return app.workspace.open({ state: 'open', citizenId: personId(n), matchedBy: 'current' });
}
