import type { FigureId } from '../budgets.ts';
import type { Summary } from '../harness/statistics.ts';
import type { Measurement } from '../harness/verdict.ts';
import type { World } from '../world/world.ts';

/** What a suite found: the figures that are judged, and what else is worth keeping. */
export interface Findings {
  readonly measurements: readonly Measurement<FigureId>[];
  readonly details: Readonly<Record<string, Summary | number>>;
}

export type Suite = (world: World) => Promise<Findings>;
