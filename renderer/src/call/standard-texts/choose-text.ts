import { placeholdersIn } from '#contract/flo-api/standard-text.ts';
import { phoneNumberForReading, readPhoneNumber } from '#rules/calls/phone-number.ts';
import type { Language } from '#texts/languages.ts';
import { sentenceDate } from '#texts/dates.ts';
import { fullName } from '#texts/names.ts';
import { translator } from '#texts/translator.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import type { AppServices } from '../../app/services.ts';
import { gpWords, receiptGPWords } from '../../citizen/gp-words.ts';
import { rememberedOverview } from '../../citizen/open-citizen.ts';
import { announce } from '../../ui/announcer.ts';
import { goToNote } from '../call-actions.ts';
import { systemNow } from '../system-now.ts';
import { fillText, type FilledText, type TextValues } from './fill-text.ts';

/**
 * The number and the day somebody is promised a call on, as they are typed. A text with a number in it is
 * about that promise: its day is not the day a switch takes effect.
 */
function promised(app: AppServices, tabId: string): TextValues {
  const callback = app.calls.ofTab(tabId)?.view.getState().callback;
  const phone = readPhoneNumber(callback?.phone ?? '');
  return {
    ...(phone !== undefined && { telefon: phoneNumberForReading(phone) }),
    ...(callback !== undefined && { dato: callback.day }),
  };
}

/** What is known of the person a note is about, of the list in front, and of the adviser. */
function valuesOf(
  app: AppServices,
  citizenId: string | null,
  language: Language,
  { isPromise, isQueue }: { readonly isPromise: boolean; readonly isQueue: boolean },
): TextValues {
  const adviser = app.session.store.getState().owner?.name;
  const about = adviser === undefined ? {} : { saksbehandler: adviser };
  const tab = app.workspace.state.tabs.find(({ identity }) => {
    const known = identity.getState();
    return known.state === 'open' && known.citizenId === citizenId;
  });
  const identity = tab?.identity.getState();
  if (tab === undefined || identity?.state !== 'open') return about;
  const overview = rememberedOverview(app, identity.citizenId);
  if (overview === undefined) return about;
  const t = translator(language);
  const { person, current, waiting } = overview;
  const state = tab.switching.getState();
  const receipt = state.step === 'receipt' ? state.receipt : undefined;
  const chosen = 'row' in state ? state.row : undefined;
  const list = receipt ?? chosen ?? current;
  const today = osloDate(systemNow(app));
  return {
    ...about,
    navn: fullName(person.name),
    ...(person.municipality !== null && { kommune: person.municipality.name }),
    ...(receipt !== undefined
      ? { lege: receiptGPWords(receipt, t) }
      : chosen !== undefined
        ? { lege: gpWords(chosen, t) }
        : current !== null && { lege: gpWords(current, t) }),
    ...(list !== null && { legekontor: list.officeName }),
    ...(isPromise
      ? promised(app, tab.id)
      : receipt !== undefined && { dato: sentenceDate(receipt.effectiveDate, language, today) }),
    // A text with a place in it is about the queue the person stands in.
    ...(isQueue &&
      waiting !== null && {
        plass: String(waiting.position),
        lege: gpWords({ ...waiting, gp: waiting.gpName && { name: waiting.gpName } }, t),
      }),
  };
}

/** A standard text as it goes into the note about a person. */
export function filledFor(
  app: AppServices,
  citizenId: string | null,
  body: string,
  language: Language,
): FilledText {
  const asked = placeholdersIn(body);
  const about = { isPromise: asked.includes('telefon'), isQueue: asked.includes('plass') };
  return fillText(body, valuesOf(app, citizenId, language, about));
}

/** Opens the standard texts for the note that had focus last, or the call's. */
export function openChooser(app: AppServices): void {
  if (app.note.getState().handle === undefined) goToNote(app);
  app.textChooser.setState({ open: true, marked: 0 });
}

/** Puts a text into the note, and goes back to it. */
export function insertText(
  app: AppServices,
  {
    id,
    shortName,
    body,
  }: { readonly id: string; readonly shortName: string; readonly body: string },
  language: Language,
): void {
  const t = translator(app.preferences.getState().language);
  const { handle } = app.note.getState();
  app.textChooser.setState({ open: false });
  if (handle === undefined) return announce(app.announcer, t('call.texts.noteFirst'));
  const filled = filledFor(app, handle.citizenId, body, language);
  // The dialog gives focus back when it closes: the words go in after that.
  setTimeout(() => handle.insert(id, filled.text, filled.caret));
  announce(app.announcer, t('call.texts.inserted', { name: shortName }));
}
