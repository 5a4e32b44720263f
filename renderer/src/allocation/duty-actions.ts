import type { MunicipalDuty } from '#contract/flo-api/duty.ts';
import { MunicipalityNumber } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault } from '../ui/focus.ts';
import { allocationView } from './allocation-state.ts';
import { dutyView, forgetDuty } from './duty-state.ts';
import { readDuty } from './read-duty.ts';
import type { Numbered } from './read-letter.ts';

/** Whether a municipality must have the scheme. Asked anew on focus: others register letters too. */
export function dutyQuery(
  { connection }: Pick<AppServices, 'connection'>,
  municipalityNumber: Numbered,
) {
  return personalQuery(connection, 'allocation.duty', { municipalityNumber });
}

/** The duty of the municipality on the page, as it was last read. */
export function dutyOnPage(app: AppServices): MunicipalDuty | undefined {
  if (app.workspace.state.place !== 'allocation') return undefined;
  const number = MunicipalityNumber.safeParse(allocationView.getState().municipalityNumber);
  if (!number.success) return undefined;
  return app.queryClient.getQueryData(dutyQuery(app, number.data).queryKey);
}

/** The last suspension that has not been ended by a letter, when there is one to end. */
export function openSuspension(
  duty: MunicipalDuty | undefined,
): MunicipalDuty['suspensions'][number] | undefined {
  return duty?.suspensions.find(({ endLetter }) => endLetter === null);
}

/** Registers the letter that is typed, or says what is missing. */
export async function sendDuty(
  app: AppServices,
  { municipalityNumber, revision }: MunicipalDuty,
  today: CivilDate,
): Promise<void> {
  const { draft } = dutyView.getState();
  if (draft === undefined) return;
  const reading = readDuty(draft, today);
  if (!reading.ok) {
    dutyView.setState({ faults: reading.faults, failure: undefined });
    return focusFault();
  }
  const asked = { municipalityNumber, change: reading.change };
  const changed = await sendOnce(app, dutyView, asked, (key) =>
    app.connection.command('allocation.changeDuty', { ...asked, revision }, { key }),
  );
  if (changed !== undefined) {
    // What is sent next goes on from this, also before it has been asked for anew.
    app.queryClient.setQueryData(dutyQuery(app, municipalityNumber).queryKey, changed);
    forgetDuty();
    const t = translator(app.preferences.getState().language);
    announce(app.announcer, t('allocation.duty.registered'));
  }
  void app.queryClient.invalidateQueries(dutyQuery(app, municipalityNumber));
}
