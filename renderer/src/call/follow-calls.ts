import type { CitizenId } from '#contract/identifiers/ids.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { gpWords, receiptGPWords } from '../citizen/gp-words.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { rememberedOverview } from '../citizen/open-citizen.ts';
import type { Command } from '../commands/command.ts';
import { citizenOf, seenByCommand, trailOf, type Heard } from './heard.ts';
import { systemNow } from './system-now.ts';

/** What a list is called, as far as an answer or the person's tab shows it. */
function listName(app: AppServices, heard: Heard, citizenId: string): string | undefined {
  if (heard.name === 'switch.request' || heard.name === 'switch.withdraw') {
    return receiptGPWords(heard.output, translator(app.preferences.getState().language));
  }
  return askedListName(app, heard, citizenId);
}

/** What a list that was asked for is called, as far as the person's tab shows it. */
export function askedListName(
  app: AppServices,
  asked: Pick<Heard, 'name' | 'input'>,
  citizenId: string,
): string | undefined {
  const t = translator(app.preferences.getState().language);
  const tab = app.workspace.state.tabs.find(({ identity }) => {
    const known = identity.getState();
    return known.state === 'open' && known.citizenId === citizenId;
  });
  const waiting = tab?.waiting.getState();
  if (asked.name === 'waitingList.join' || asked.name === 'waitingList.preview') {
    const ask = waiting !== undefined && 'ask' in waiting ? waiting.ask : undefined;
    if (ask !== undefined && 'doctor' in ask) return ask.doctor;
  }
  const chosen = tab?.switching.getState();
  if (chosen === undefined || !('row' in chosen)) return undefined;
  const { row } = chosen;
  const wished = 'gpContractId' in asked.input ? asked.input.gpContractId : undefined;
  return row.gpContractId === wished ? gpWords(row, t) : undefined;
}

/** Writes in the trail what an answer means. */
export function hear(app: AppServices, heard: Heard): void {
  const citizenId = citizenOf(heard);
  if (citizenId === undefined || app.calls.partOf(citizenId) === undefined) return;
  const item = trailOf(heard, systemNow(app).toISOString());
  if (item === undefined) return;
  const isAnswer = heard.name === 'switch.preview' || heard.name === 'waitingList.preview';
  const decision = isAnswer ? heard.output : undefined;
  app.calls.write(citizenId, item, { name: listName(app, heard, citizenId), decision });
}

/** A command was performed: some mean that something of the person in front was looked at. */
export function hearCommand(app: AppServices, { audit }: Pick<Command, 'audit'>): void {
  const code = seenByCommand[audit];
  const open = openTab(app);
  if (code === undefined || open === undefined) return;
  app.calls.write(open.identity.citizenId, { code, at: systemNow(app).toISOString() });
}

/** Searching the list of GPs is looking for a list. */
function followLists(app: AppServices): void {
  const followed = new WeakSet<object>();
  app.workspace.store.subscribe(({ tabs }) => {
    for (const tab of tabs) {
      if (followed.has(tab)) continue;
      followed.add(tab);
      tab.findGp.subscribe((next, former) => {
        const identity = tab.identity.getState();
        const isSearch = next.text !== former.text || next.onlyFreePlaces !== former.onlyFreePlaces;
        if (!isSearch || identity.state !== 'open') return;
        const at = systemNow(app).toISOString();
        app.calls.write(identity.citizenId, { code: 'sawLists', at });
      });
    }
  });
}

/** Lets the window's calls hear what is asked and done, from now on. */
export function followCalls(app: AppServices): void {
  app.connection.onAnswer((name, input, output) => {
    // The names and shapes are the contract's: the connection has held both to it.
    hear(app, { name, input, output } as Heard);
  });
  followLists(app);
  let connects = app.connection.state.getState().connects;
  app.connection.state.subscribe((line) => {
    if (line.connects > connects && connects > 0) app.calls.bindAgain();
    connects = line.connects;
  });
}

/** What the person is called in the own tab, for those who may know. */
export function personOf(app: AppServices, citizenId: CitizenId) {
  return rememberedOverview(app, citizenId)?.person;
}
