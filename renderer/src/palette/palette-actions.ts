import type { ReferenceHit } from '#contract/workspace/reference.ts';
import type { AppServices } from '../app/services.ts';
import { openByNin } from '../citizen/open-citizen.ts';
import { performCommand } from '../commands/dispatcher.ts';
import { viewOnScreen } from '../find-gp/commands.ts';
import { defaultView, type FindGPView } from '../find-gp/find-gp-view.ts';
import { searchPeopleByName } from '../person-search/search-people.ts';
import { focusRegion } from '../ui/focus.ts';
import { answered, emptyPalette, typed, waited } from './palette-state.ts';
import type { PaletteOption } from './palette-options.ts';

const HITS = 8;
/** The list waits this long for its hits: two or three frames, less than anybody sees. */
const HITS_PATIENCE_MS = 40;
let underWay = false;
let patience: ReturnType<typeof setTimeout> | undefined;

/**
 * Asks the cache, one question at a time: letters typed while an answer is on its way become one
 * question after it, so that fast typing costs no more than slow. A late answer is dropped.
 */
async function ask(app: AppServices): Promise<void> {
  if (underWay) return;
  underWay = true;
  for (let text = wanted(app); text !== undefined; text = wanted(app, text)) {
    const hits = await app.connection
      .call('reference.search', { text: text.slice(0, 100), limit: HITS })
      .catch(() => undefined);
    const asked = text;
    if (wanted(app, asked) === undefined) clearTimeout(patience);
    app.palette.setState((state) => answered(state, asked, hits));
  }
  underWay = false;
}

/** The text to ask for now; undefined when it is the one just asked for, or none. */
function wanted(app: AppServices, justAsked?: string): string | undefined {
  const { reading } = app.palette.getState();
  return reading.kind === 'letters' && reading.text !== justAsked ? reading.text : undefined;
}

/** Text was typed or pasted. A whole number is looked up in this very frame. */
export function typeInPalette(app: AppServices, text: string): void {
  const state = typed(app.palette.getState(), text);
  if (state.reading.kind === 'nin') {
    app.palette.setState(emptyPalette);
    openByNin(app, state.reading.nin);
    return;
  }
  app.palette.setState(state);
  if (state.reading.kind !== 'letters') return;
  const { reading } = state;
  clearTimeout(patience);
  patience = setTimeout(() => {
    app.palette.setState((now) => waited(now, reading));
  }, HITS_PATIENCE_MS);
  void ask(app);
}

/** Asks again for what stands in the field when the local copy has changed, as on a first start. */
export function followReference(app: AppServices): void {
  app.connection.onTopic((topic) => {
    const { open, reading } = app.palette.getState();
    if (topic === 'reference.changed' && open && reading.kind === 'letters') {
      void ask(app);
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
