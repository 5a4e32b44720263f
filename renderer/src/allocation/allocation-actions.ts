import type { AllocationSetting } from '#contract/flo-api/allocation.ts';
import { MunicipalityNumber } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault } from '../ui/focus.ts';
import { allocationView } from './allocation-state.ts';
import { readLetter, type Numbered } from './read-letter.ts';

/** What a municipality has asked of allocation. Asked anew on focus: others register letters too. */
export function settingQuery(
  { connection }: Pick<AppServices, 'connection'>,
  municipalityNumber: Numbered,
) {
  return personalQuery(connection, 'allocation.setting', { municipalityNumber });
}

/** The setting on the page, as it was last read. */
export function settingOnPage(app: AppServices): AllocationSetting | undefined {
  if (app.workspace.state.place !== 'allocation') return undefined;
  const number = MunicipalityNumber.safeParse(allocationView.getState().municipalityNumber);
  if (!number.success) return undefined;
  return app.queryClient.getQueryData(settingQuery(app, number.data).queryKey);
}

/** Registers the letter that is typed, or says what is missing. */
export async function sendLetter(
  app: AppServices,
  { municipalityNumber, revision: shown }: AllocationSetting,
  today: CivilDate,
): Promise<void> {
  const { letter, base } = allocationView.getState();
  if (letter === undefined) return;
  const revision = base?.revision ?? shown;
  const reading = readLetter(letter, today);
  if (!reading.ok) {
    allocationView.setState({ faults: reading.faults, failure: undefined });
    return focusFault();
  }
  const asked = { municipalityNumber, ...reading.letter };
  const changed = await sendOnce(app, allocationView, asked, (key) =>
    app.connection.command('allocation.changeSetting', { ...asked, revision }, { key }),
  );
  if (changed !== undefined) {
    // What is sent next goes on from this, also before it has been asked for anew.
    app.queryClient.setQueryData(settingQuery(app, municipalityNumber).queryKey, changed);
    allocationView.setState({ asking: false, letter: undefined, base: undefined });
    const t = translator(app.preferences.getState().language);
    announce(app.announcer, t('allocation.registered'));
  }
  void app.queryClient.invalidateQueries(settingQuery(app, municipalityNumber));
}
