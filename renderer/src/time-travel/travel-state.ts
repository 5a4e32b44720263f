import type { At } from '#contract/flo-api/moment.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { endOfDay } from '#contract/time/day-instants.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WorkspaceState } from '../workspace/workspace.ts';

/** A moment somebody looks at: a day, and what was known at the end of a day. Left out: now. */
export interface TravelMoment {
  readonly asOf: CivilDate | undefined;
  readonly knownOn: CivilDate | undefined;
}

/** What stands in the fields; it outlives the dialog. */
export interface TravelFields {
  readonly asOf: string;
  readonly knownOn: string;
  readonly otherAsOf: string;
  readonly otherKnownOn: string;
  readonly compare: boolean;
  /** The agreement, where nobody's tab is in front. */
  readonly list: string;
}

/** Where one was before looking back: the panel that had focus, or what was in front of the list. */
export interface CameFrom {
  readonly panel?: number;
  readonly place?: WorkspaceState['place'];
}

/** Where in time one is. Without `first` it is now. */
export interface TravelState {
  readonly asking: boolean;
  readonly first: TravelMoment | undefined;
  /** The other side of a comparison. */
  readonly second: TravelMoment | undefined;
  /** Agreement that is looked at; undefined for the person of the tab. */
  readonly list: number | undefined;
  /** Page of the people on the list, from 1, and how many pages there are. */
  readonly page: number;
  readonly pages: number;
  readonly fields: TravelFields;
  readonly cameFrom: CameFrom;
}

const nothing: TravelFields = {
  asOf: '',
  knownOn: '',
  otherAsOf: '',
  otherKnownOn: '',
  compare: false,
  list: '',
};

/** One tab's, or the window's own for lists without a person. */
export function createTravelState(): StoreApi<TravelState> {
  return createStore<TravelState>(() => ({
    asking: false,
    first: undefined,
    second: undefined,
    list: undefined,
    page: 1,
    pages: 1,
    fields: nothing,
    cameFrom: {},
  }));
}

/** Back to now; what was typed stays for the next time. */
export function backToNow(travel: StoreApi<TravelState>): void {
  travel.setState({ asking: false, first: undefined, second: undefined, list: undefined, page: 1 });
}

/** Goes to an agreement at a moment, or at two; its people from the first page. */
export function lookAt(
  travel: StoreApi<TravelState>,
  seen: Pick<TravelState, 'first' | 'second' | 'list'>,
): void {
  travel.setState({ ...seen, page: 1, pages: 1, asking: false });
}

/** What is asked for when somebody is to say which moment of a list. */
export function askAbout(travel: StoreApi<TravelState>, list: number | undefined): void {
  const { fields } = travel.getState();
  travel.setState({
    asking: true,
    fields: list === undefined ? fields : { ...fields, list: String(list) },
  });
}

/** Whether it is now that is looked at. */
export function isNow({ asOf, knownOn }: TravelMoment): boolean {
  return asOf === undefined && knownOn === undefined;
}

/** The moment as the service is asked for it: known by the end of the day, so far as it has come. */
export function atOf({ asOf, knownOn }: TravelMoment, today: CivilDate): At {
  return {
    ...(asOf !== undefined && { asOf }),
    ...(knownOn !== undefined &&
      knownOn < today && { knownAt: new Date(endOfDay(knownOn).getTime() - 1).toISOString() }),
    // Today as known today is now; it is asked for as a moment, so that it cannot be written on.
    ...(asOf === undefined && (knownOn === undefined || knownOn >= today) && { asOf: today }),
  };
}
