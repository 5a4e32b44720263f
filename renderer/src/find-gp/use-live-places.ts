import type { Places } from '#contract/flo-api/places.ts';
import type { GPContractId } from '#contract/identifiers/ids.ts';
import { useEffect, useState } from 'react';
import { useServices } from '../app/services-context.tsx';

/** Figures just read from the central service, by list. */
export interface LivePlaces {
  readonly byList: ReadonlyMap<number, Places>;
  /** `none` until the first answer; `failed` when the last one did not come. */
  readonly state: 'none' | 'fresh' | 'failed';
}

const SETTLE_MS = 150;
/** What one question may ask for. */
const MOST = 200;

/**
 * Reads the figures of the rows in view when the panel opens and whenever other rows have come to
 * rest. Figures change where they stand: rows never move because of it.
 */
export function useLivePlaces(ids: readonly number[], version: number): LivePlaces {
  const { connection } = useServices();
  const [live, setLive] = useState<LivePlaces>({ byList: new Map(), state: 'none' });
  useEffect(() => {
    if (ids.length === 0) return undefined;
    const controller = new AbortController();
    const ask = async (): Promise<void> => {
      const gpContractIds = ids.slice(0, MOST) as GPContractId[];
      try {
        const { signal } = controller;
        const { places } = await connection.call('findGp.places', { gpContractIds }, { signal });
        setLive(({ byList }) => {
          const next = new Map(byList);
          for (const { gpContractId, ...figures } of places) next.set(gpContractId, figures);
          return { byList: next, state: 'fresh' };
        });
      } catch {
        if (!controller.signal.aborted) setLive((now) => ({ ...now, state: 'failed' }));
      }
    };
    const timer = setTimeout(() => void ask(), SETTLE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [connection, ids, version]);
  return live;
}
