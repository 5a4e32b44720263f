import type { Places } from '#contract/flo-api/places.ts';
import type { GPContract } from '#contract/flo-api/reference.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { effectiveStatus, placesAvailable } from '#rules/list-status/list-status.ts';
import type { ListLife } from '#rules/list-status/list-status.ts';
import type { DateRange } from '../db/type-parsers.ts';

/** What is stored and counted of a list. */
export interface ListCount {
  /** Which way the list last turned. */
  readonly status: 'open' | 'closed' | 'locked';
  readonly maxPatients: number;
  /** People with a tie now or pending. */
  readonly occupied: number;
  readonly waiting: number;
}

/** The day whose places are shown, and the free places at which a closed list opens. */
export interface PlacesOn {
  readonly today: CivilDate;
  readonly openingThreshold: number;
}

/** How full a list is on a day, by the rules. */
export function placesOf(count: ListCount, life: ListLife, on: PlacesOn): Places {
  const list = { ...count, ...life };
  return {
    status: effectiveStatus(list, on.today, on.openingThreshold),
    maxPatients: count.maxPatients,
    occupied: count.occupied,
    placesAvailable: placesAvailable(list, on.today, on.openingThreshold),
    waiting: count.waiting,
  };
}

/** How full a list is on a day, from a row of counts. */
export function placesOfCount(
  { valid, status, maxPatients, occupied, waiting }: ListCount & { readonly valid: DateRange },
  on: PlacesOn,
): Places {
  if (valid.from === null) throw new Error('a contract has a first day');
  const life = { validFrom: civilDate(valid.from), validTo: valid.to };
  return placesOf({ status, maxPatients, occupied, waiting }, life, on);
}

/** A contract as the database gives it (`contractJson`). */
export type StoredContract = Omit<GPContract, 'places'> & { readonly fill: ListCount };

/** The contract as others see it on a day. */
export function contractOn({ fill, ...contract }: StoredContract, on: PlacesOn): GPContract {
  const life = { validFrom: contract.valid.from, validTo: contract.valid.to };
  return { ...contract, places: placesOf(fill, life, on) };
}
