import type { Checkpoint } from '../checkpoints.ts';

/** What must stand at places of the chains: links from other chains, and checkpoints from logs. */
export type KnownPlaces = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Gathers places by chain; the hash is hex. */
export function knownPlaces(places: readonly Checkpoint[]): KnownPlaces {
  const known = new Map<string, Map<number, string>>();
  for (const { chain, seq, mac } of places) {
    const ofChain = known.get(chain) ?? new Map<number, string>();
    known.set(chain, ofChain.set(seq, mac));
  }
  return known;
}

const isCheckpoint = (value: unknown): value is Checkpoint =>
  typeof value === 'object' &&
  value !== null &&
  'chain' in value &&
  typeof value.chain === 'string' &&
  'seq' in value &&
  typeof value.seq === 'number' &&
  'mac' in value &&
  typeof value.mac === 'string';

/** The checkpoints in a log: lines of JSON; whatever else stands there is passed over. */
export function readCheckpoints(log: string): Checkpoint[] {
  return log.split('\n').flatMap((line) => {
    if (!line.includes('auditCheckpoint')) return [];
    try {
      const { auditCheckpoint } = JSON.parse(line) as { readonly auditCheckpoint?: unknown };
      return isCheckpoint(auditCheckpoint) ? [auditCheckpoint] : [];
    } catch {
      return [];
    }
  });
}
