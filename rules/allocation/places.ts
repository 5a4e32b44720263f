import { lifeOn, placesToGive } from '../list-status/list-status.ts';
import { effectiveDate } from '../switching/effective-date.ts';
import type {
  AllocationFrame,
  MunicipalitySetting,
  OpenPlaces,
  Placement,
  Unallocated,
} from './allocation-case.ts';
import type { Tier } from './codes.ts';

/** The places that may be given out, as they are left while people are asked one by one. */
export class PlacesLeft {
  readonly #frame: AllocationFrame;
  readonly #byMunicipality = new Map<string, OpenPlaces[]>();
  readonly #byList = new Map<number, OpenPlaces>();

  constructor(frame: AllocationFrame) {
    this.#frame = frame;
    const { parameters, today } = frame;
    const from = effectiveDate(today, parameters.effectiveDatePolicy, parameters.workingWeek);
    for (const list of frame.lists) {
      if (lifeOn(list, from) !== 'inForce') continue;
      if (frame.settings.get(list.municipalityNumber)?.dutySuspended === true) continue;
      const free = placesToGive(list, from, parameters.openingThreshold);
      const places = { list, free, occupied: list.occupied };
      this.#byList.set(list.gpContractId, places);
      if (free === 0 || list.requiresMembership) continue;
      const others = this.#byMunicipality.get(list.municipalityNumber);
      if (others === undefined) this.#byMunicipality.set(list.municipalityNumber, [places]);
      else others.push(places);
    }
  }

  /** A list's own places; undefined when it is not there on the day. */
  of(gpContractId: number): OpenPlaces | undefined {
    return this.#byList.get(gpContractId);
  }

  /** The list this person is placed on, and takes a place of; null when nothing but avoided lists is left. */
  take(
    person: Unallocated,
    setting: MunicipalitySetting,
    avoided: ReadonlySet<number>,
  ): Placement | null {
    for (const [tier, candidates] of this.#tiersOf(person, setting)) {
      const open = candidates.filter(
        ({ list, free }) => free > 0 && !avoided.has(list.gpContractId),
      );
      const [first, ...rest] = open;
      if (first === undefined) continue;
      const best = rest.reduce((a, b) => (goesBefore(b, a) ? b : a), first);
      const freeBefore = best.free;
      best.free -= 1;
      best.occupied += 1;
      const { gpContractId } = best.list;
      return { gpContractId, tier, freeBefore, choices: open.length };
    }
    return null;
  }

  /** Nearest first: own district, home municipality, those it cooperates with in their order. */
  *#tiersOf(
    { districtNumber }: Unallocated,
    { municipalityNumber, cooperatesWith }: MunicipalitySetting,
  ): Generator<readonly [Tier, readonly OpenPlaces[]]> {
    const { parameters, settings } = this.#frame;
    const home = this.#byMunicipality.get(municipalityNumber) ?? [];
    if (parameters.ownDistrictFirst && districtNumber !== null) {
      yield ['district', home.filter(({ list }) => list.districtNumber === districtNumber)];
    }
    yield ['municipality', home];
    for (const number of cooperatesWith) {
      // A municipality with allocation off keeps its places for what it decides by hand.
      if (settings.get(number)?.automatic === false) continue;
      yield ['cooperating', this.#byMunicipality.get(number) ?? []];
    }
  }
}

/** Most free places first; the list's number decides between equals. */
function goesBefore(a: OpenPlaces, b: OpenPlaces): boolean {
  return a.free > b.free || (a.free === b.free && a.list.gpContractId < b.list.gpContractId);
}
