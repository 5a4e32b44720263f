import { yearOfDay, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import type { Contract } from '../lists/model.ts';
import type { Act, Acts } from './acts.ts';
import type { Belief, LedgerRows } from './ledger-rows.ts';
import { later, occasions, someDaysBefore } from './occasions.ts';
import { segmentsOf, type Segment } from './segments.ts';
import type { Stay } from './stays.ts';

/** What the citizen row tells of the ledger. */
export interface Recorded {
  /** When FLO last learnt something of the person's ties. */
  readonly at: string;
  readonly revision: number;
}

/** Writes a person's ties, what was believed of them before, and the switches behind them. */
export interface TieWriter {
  write(citizenId: string, stays: readonly Stay[], random: Random): Recorded;
}

/** Switches a year that count. */
const QUOTA = 2;

/** A writer for one register. */
export function tieWriter(rows: LedgerRows, acts: Acts, asOf: Day): TieWriter {
  const occasion = occasions(acts, asOf);

  return {
    write(citizenId, stays, random) {
      const segments = segmentsOf(stays);
      const slots = new Map<number, number>();
      let revision = 1;
      let last: Act | null = null;
      /** Recorded time strictly increases: what would come too early belongs to the act before. */
      const inOrder = (act: Act): Act => {
        if (last !== null && act.at <= last.at) return last;
        last = act;
        revision += 1;
        return act;
      };
      const quotaFor = (act: Act, effective: Day): readonly [number, number] | null => {
        const year = effective > asOf ? yearOfDay(asOf) : Number(act.at.slice(0, 4));
        const slot = (slots.get(year) ?? 0) + 1;
        if (slot > QUOTA) return null;
        slots.set(year, slot);
        return [year, slot];
      };
      const beliefOf = (
        { contract, from, to, begin, end }: Segment,
        responsible: number | null,
      ): Belief => ({
        citizenId,
        contractId: contract.id,
        from,
        to,
        responsible,
        begin,
        end,
      });

      /** First asked for another list, and thought better of it before the night was over. */
      const replacedSwitch = (
        leaving: Belief,
        to: Segment,
        instead: Contract,
        opened: Act,
      ): Act => {
        const asked = inOrder(occasion.opening(to, citizenId, random));
        const at = later(asked.at, random.between(60, 900));
        const second = inOrder(occasion.request(at, 'switch.request', citizenId, random));
        rows.former({ ...leaving, to: null, end: null }, opened, asked);
        rows.current(leaving, asked);
        const mistaken = { ...beliefOf(to, null), contractId: instead.id, to: null, end: null };
        rows.former(mistaken, asked, second);
        const shared = { citizenId, fromContractId: leaving.contractId, effective: to.from };
        const quota = quotaFor(asked, to.from);
        const standing = rows.switch(
          {
            ...shared,
            toContractId: to.contract.id,
            quota: quotaFor(second, to.from),
            act: second,
            closed: null,
          },
          random,
        );
        const closed = { act: second, replacedBy: standing };
        rows.switch({ ...shared, toContractId: instead.id, quota, act: asked, closed }, random);
        return second;
      };

      /** Asked to switch last month, and withdrew it the day after: nothing changed in the end. */
      const withdrawnSwitch = (segment: Segment, responsible: number | null, opened: Act): Act => {
        const wish = segment.withdrawn;
        const at = someDaysBefore(asOf, 6, 25, random);
        if (wish === null || at <= opened.at) return opened;
        const asked = inOrder(occasion.request(at, 'switch.request', citizenId, random));
        const undone = inOrder(
          occasion.request(
            later(at, random.between(1_800, 90_000)),
            'switch.withdraw',
            citizenId,
            random,
          ),
        );
        const effective = wish.effective;
        const still = beliefOf(segment, responsible);
        rows.former(still, opened, asked);
        rows.former({ ...still, to: effective, end: 'switch' }, asked, undone);
        rows.former(
          {
            ...still,
            contractId: wish.contract.id,
            from: effective,
            begin: 'switch',
            responsible: null,
          },
          asked,
          undone,
        );
        rows.switch(
          {
            citizenId,
            fromContractId: segment.contract.id,
            toContractId: wish.contract.id,
            effective,
            quota: null,
            act: asked,
            closed: { act: undone, replacedBy: null },
          },
          random,
        );
        return undone;
      };

      const [first] = segments;
      let opened =
        first === undefined ? acts.takeover : inOrder(occasion.opening(first, citizenId, random));
      segments.forEach((segment, i) => {
        const { to } = segment;
        const next = segments[i + 1];
        const responsible = segment.responsible(random);
        const belief = beliefOf(segment, responsible);
        if (to === null) {
          rows.current(belief, withdrawnSwitch(segment, responsible, opened));
          return;
        }
        if (next !== undefined && next.replaces !== null) {
          opened = replacedSwitch(belief, next, next.replaces, opened);
          return;
        }
        const closed = inOrder(
          next === undefined
            ? occasion.closing(segment, to, random)
            : occasion.opening(next, citizenId, random),
        );
        if (closed !== opened) rows.former({ ...belief, to: null, end: null }, opened, closed);
        rows.current(belief, closed);
        if (next?.opens === 'own' && closed !== acts.takeover) {
          const asked =
            next.begin === 'switch' || next.begin === 'ownChoice' || next.begin === 'waitingList';
          const quota = segment.end === 'switch' ? quotaFor(closed, next.from) : null;
          const toContractId = next.contract.id;
          if (asked) {
            rows.switch(
              {
                citizenId,
                fromContractId: segment.contract.id,
                toContractId,
                effective: next.from,
                quota,
                act: closed,
                closed: null,
              },
              random,
            );
          }
          if (next.begin === 'waitingList')
            rows.placedFromQueue(citizenId, toContractId, closed, random);
        }
        opened = closed;
      });
      return { at: (last ?? acts.takeover).at, revision };
    },
  };
}
