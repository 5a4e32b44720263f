import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Connection } from '../db/pool.ts';
import type { Principal } from '../http/principal.ts';
import type { LockedCitizen } from '../ledger/citizen-lock.ts';

/** What carrying out an event works with: a batch of the nightly run, or a caseworker's command. */
export interface EventScope {
  readonly db: Connection;
  readonly now: Date;
  readonly today: CivilDate;
  readonly parameters: SwitchParameters;
  /** Who carries it out, and by which operation or job: the ledger's acts say so. */
  readonly principal: Principal;
  readonly operation: string;
}

/** An event at the moment it is carried out: the act is open, the people it names are locked. */
export interface CarryingOut extends EventScope {
  readonly actId: number;
  /** Whom it is about; null for somebody the register does not know yet. */
  readonly person: LockedCitizen | null;
  /** The instant it is recorded at. */
  readonly at: Date;
  /** Ids of parents and holders, by NIN. */
  readonly idOf: (nin: string) => string;
}
