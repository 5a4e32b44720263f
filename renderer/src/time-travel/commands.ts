import { agreementState } from '../agreements/agreement-state.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { rememberedOverview } from '../citizen/open-citizen.ts';
import { commands } from '../commands/command.ts';
import { focusedPanel, focusRegion } from '../ui/focus.ts';
import { chosenRow } from '../waiting-list/waiting-actions.ts';
import { leaveTravel } from './leave-travel.ts';
import { askAbout, lookAt, type CameFrom } from './travel-state.ts';
import { travelInFront } from './travelling.ts';

function ask(app: AppServices): void {
  const travel = openTab(app)?.tab.travel;
  if (travel === undefined) return askForList(app);
  const { first, cameFrom } = travel.getState();
  travel.setState({
    asking: true,
    cameFrom: first === undefined ? { panel: focusedPanel() } : cameFrom,
  });
}

/** The list on the agreement's page, or the one that is chosen among the GPs. */
function listInFront({ workspace }: AppServices): number | undefined {
  const { shown, chosen } = agreementState.getState();
  if (workspace.state.place === 'agreement') return shown;
  return workspace.state.place === 'lists' ? chosen : undefined;
}

/** The page a list is looked back on from, to go back to. */
function origin({ workspace, listTravel }: AppServices): CameFrom {
  const { place } = workspace.state;
  if (place === 'timeTravel') return listTravel.getState().cameFrom;
  const leadsHere = typeof place !== 'string' || place === 'agreement' || place === 'lists';
  return leadsHere ? { place } : {};
}

/** The list to begin with: the one in front, else one chosen for the person, else the person's own. */
function listToAsk(app: AppServices): number | undefined {
  const person = openTab(app)?.identity.citizenId;
  const overview = person && rememberedOverview(app, person);
  return (
    listInFront(app) ?? chosenRow(app)?.gpContractId ?? overview?.current?.gpContractId ?? undefined
  );
}

function askForList(app: AppServices): void {
  const list = listToAsk(app);
  app.listTravel.setState({ cameFrom: origin(app) });
  app.workspace.show('timeTravel');
  askAbout(app.listTravel, list);
}

function showPeople(app: AppServices): void {
  const list = listInFront(app);
  if (list === undefined) return;
  app.listTravel.setState({ cameFrom: origin(app) });
  app.workspace.show('timeTravel');
  lookAt(app.listTravel, {
    first: { asOf: undefined, knownOn: undefined },
    second: undefined,
    list,
  });
  focusRegion('travel');
}

const onPage = ({ workspace, listTravel }: AppServices): boolean =>
  workspace.state.place === 'timeTravel' && listTravel.getState().list !== undefined;

function turn({ listTravel }: AppServices, by: number): void {
  listTravel.setState(({ page }) => ({ page: page + by }));
  focusRegion('people');
}

/** Looking at a person, an agreement or a list as it was, and as FLO knew it. */
export const timeTravelCommands = commands([
  {
    id: 'time-travel.ask',
    label: 'commands.timeTravel',
    group: 'everywhere',
    keys: ['Ctrl+H'],
    scope: 'everywhere',
    operation: 'gpContract.get',
    perform: ask,
    audit: 'travel.ask',
    undo: 'view',
    reach: 'palette',
  },
  {
    id: 'time-travel.list',
    label: 'commands.timeTravelList',
    group: 'everywhere',
    keys: [],
    scope: 'everywhere',
    operation: 'gpContract.get',
    perform: askForList,
    audit: 'travel.list',
    undo: 'view',
    reach: 'palette',
  },
  {
    id: 'time-travel.people',
    label: 'commands.peopleOnList',
    group: 'inLists',
    keys: [],
    scope: 'everywhere',
    operation: 'gpContract.people',
    when: (app) => listInFront(app) !== undefined,
    perform: showPeople,
    audit: 'travel.people',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'time-travel.pageBefore',
    label: 'commands.pageBefore',
    group: 'inLists',
    keys: ['P'],
    scope: 'listPeople',
    operation: 'gpContract.people',
    when: (app) => onPage(app) && app.listTravel.getState().page > 1,
    perform: (app) => turn(app, -1),
    audit: 'travel.page-before',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'time-travel.pageAfter',
    label: 'commands.pageAfter',
    group: 'inLists',
    keys: ['N'],
    scope: 'listPeople',
    operation: 'gpContract.people',
    when: (app) => onPage(app) && app.listTravel.getState().page < app.listTravel.getState().pages,
    perform: (app) => turn(app, 1),
    audit: 'travel.page-after',
    undo: 'view',
    reach: 'both',
  },
  {
    id: 'time-travel.now',
    label: 'commands.backToNow',
    group: 'everywhere',
    keys: ['Ctrl+Shift+H'],
    scope: 'everywhere',
    when: (app) => travelInFront(app)?.getState().first !== undefined,
    perform: leaveTravel,
    audit: 'travel.now',
    undo: 'view',
    reach: 'both',
  },
]);
