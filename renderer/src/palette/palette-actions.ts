import type { ReferenceHit } from '#contract/workspace/reference.ts';
import { isRpcError, rpcCodes } from '#contract/rpc/errors.ts';
import type { AppServices } from '../app/services.ts';
import { openByNin } from '../citizen/open-citizen.ts';
import { performCommand } from '../commands/dispatcher.ts';
import { viewOnScreen } from '../find-gp/commands.ts';
import { defaultView, type FindGPView } from '../find-gp/find-gp-view.ts';
import { searchPeopleByName } from '../person-search/search-people.ts';
import { focusRegion } from '../ui/focus.ts';
import { answered, emptyPalette, typed } from './palette-state.ts';
import type { PaletteOption } from './palette-options.ts';

const HITS = 8;
let underWay: AbortController | undefined;

/** Asks the cache; an answer that comes too late is dropped. */
async function ask(app: AppServices, text: string): Promise<void> {
  underWay?.abort();
  const controller = new AbortController();
  underWay = controller;
  const { signal } = controller;
  try {
    const input = { text: text.slice(0, 100), limit: HITS };
    const hits = await app.connection.call('reference.search', input, { signal });
    app.palette.setState((state) => answered(state, text, hits));
  } catch (error) {
    if (isRpcError(error, rpcCodes.cancelled)) return;
    app.palette.setState((state) => answered(state, text, undefined));
  }
}

/** Text was typed or pasted. A whole number is looked up in this very frame. */
export function typeInPalette(app: AppServices, text: string): void {
  const state = typed(app.palette.getState(), text);
  if (state.reading.kind === 'nin') {
    underWay?.abort();
    app.palette.setState(emptyPalette);
    openByNin(app, state.reading.nin);
    return;
  }
  app.palette.setState(state);
  if (state.reading.kind === 'letters') void ask(app, state.reading.text);
}

/** Asks again for what stands in the field when the local copy has changed, as on a first start. */
export function followReference(app: AppServices): void {
  app.connection.onTopic((topic) => {
    const { open, reading } = app.palette.getState();
    if (topic === 'reference.changed' && open && reading.kind === 'letters') {
      void ask(app, reading.text);
    }
  });
}

/** What a hit narrows the list of GPs to. */
function narrowedTo(hit: ReferenceHit): Partial<FindGPView> {
  switch (hit.kind) {
    case 'doctor':
      return { text: hit.name };
    case 'office':
      return { organizationNumber: hit.organizationNumber };
    case 'municipality':
      return { municipalityNumber: hit.municipalityNumber };
    default:
      return hit satisfies never;
  }
}

/** Shows a doctor, an office or a municipality in the list of GPs: the caller's, or the general. */
function showHit(app: AppServices, hit: ReferenceHit): void {
  if (app.workspace.activeTab === undefined) app.workspace.show('lists');
  viewOnScreen(app)?.setState({
    ...defaultView,
    onlyFreePlaces: hit.kind === 'municipality',
    ...narrowedTo(hit),
  });
  focusRegion('gp-list');
}

/** Does what a line of the list says. */
export function takeOption(app: AppServices, option: PaletteOption): void {
  app.palette.setState(emptyPalette);
  if (option.kind === 'command') performCommand(app, option.command);
  else if (option.kind === 'people') searchPeopleByName(app, option.text);
  else showHit(app, option.hit);
}
