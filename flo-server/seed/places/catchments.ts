import { nationalFigures } from '../facts/national-figures.ts';
import type { Municipality } from '../facts/places.ts';
import { apportion } from '../random/apportion.ts';
import { at } from '../random/at.ts';

/** A municipality and how many of the register's inhabitants live there. */
export interface Settlement {
  readonly municipality: Municipality;
  readonly inhabitants: number;
}

/**
 * A municipality that has GP lists, with the neighbours too small (at this scale) to have their own.
 * The neighbours cooperate with it, as small municipalities do.
 */
export interface Catchment {
  readonly index: number;
  readonly host: Municipality;
  readonly settlements: readonly Settlement[];
  readonly inhabitants: number;
  /** Other catchments, nearest first. */
  readonly neighbours: readonly number[];
}

/** Inhabitants below which a settlement is left out: a handful of people make no municipality. */
const SMALLEST_SETTLEMENT = 4;

/** A settlement with fewer than this share of an average list has no list of its own. */
const LEAST_FOR_A_LIST = 0.6;

/** Average length of a list at a population: as published, shorter only in very small registers. */
export function meanListLength(population: number): number {
  return Math.min(nationalFigures.meanLength, Math.max(20, population / 12));
}

/** How far apart two municipalities lie, in no particular unit (degrees, longitude shortened). */
export function distance(a: Municipality, b: Municipality): number {
  const shorten = Math.cos(((a.latitude + b.latitude) * Math.PI) / 360);
  return Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * shorten);
}

function nearest<T extends { municipality: Municipality }>(
  from: Municipality,
  among: readonly T[],
): T {
  return among.reduce((best, next) =>
    distance(from, next.municipality) < distance(from, best.municipality) ? next : best,
  );
}

/** Splits a population over the municipalities and groups them around those that have lists. */
export function planCatchments(
  municipalities: readonly Municipality[],
  population: number,
): Catchment[] {
  const share = (m: Municipality): number =>
    (m.inhabitants * population) / nationalFigures.inhabitants;
  const settled = municipalities.filter((m) => share(m) >= SMALLEST_SETTLEMENT);
  const parts = apportion(
    population,
    settled.map((m) => m.inhabitants),
  );
  const settlements = settled.map((municipality, i) => ({
    municipality,
    inhabitants: at(parts, i),
  }));

  // Whole country: every municipality has lists of its own, however short.
  const wholeCountry = population >= nationalFigures.inhabitants * 0.9;
  const least = wholeCountry ? 0 : meanListLength(population) * LEAST_FOR_A_LIST;
  const largest = Math.max(...settlements.map(({ inhabitants }) => inhabitants));
  const hosts = settlements.filter(({ inhabitants }) => inhabitants >= Math.min(least, largest));

  const members = new Map(hosts.map((host) => [host, [host]]));
  for (const settlement of settlements) {
    if (members.has(settlement)) continue;
    members.get(nearest(settlement.municipality, hosts))?.push(settlement);
  }
  return hosts.map((host, index) => {
    const own = members.get(host) ?? [host];
    return {
      index,
      host: host.municipality,
      settlements: own,
      inhabitants: own.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
      neighbours: hosts
        .map((other, i) => ({ i, away: distance(host.municipality, other.municipality) }))
        .sort((a, b) => a.away - b.away || a.i - b.i)
        .slice(1, 9)
        .map(({ i }) => i),
    };
  });
}
