import type { Contract } from '../lists/model.ts';
import type { Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import type { BeginReason, EndReason, Stay } from './stays.ts';

/** A stay, or the part of one that lies within one contract: one tie of the ledger. */
export interface Segment {
  readonly contract: Contract;
  readonly from: Day;
  readonly to: Day | null;
  readonly begin: BeginReason;
  readonly end: EndReason | null;
  /** Whether the person came, or a new contract took the list over. */
  readonly opens: 'own' | 'handover';
  /** HPR number of the responsible doctor on a common list, else null. */
  responsible(random: Random): number | null;
}

function responsibleOn(contract: Contract): (random: Random) => number | null {
  const doctors = contract.doctors.filter(({ relationship }) => relationship === 'LPFL');
  return (random) => (doctors.length < 2 ? null : random.pick(doctors).doctor.hprNumber);
}

/** Ties of a person, oldest first: stays split where one contract follows another. */
export function segmentsOf(stays: readonly Stay[]): Segment[] {
  const segments: Segment[] = [];
  for (const stay of stays) {
    const parts = stay.list.contracts.filter(
      ({ from, to }) => (stay.to === null || from < stay.to) && (to === null || to > stay.from),
    );
    parts.forEach((contract, i) => {
      const isFirst = i === 0;
      const isLast = i === parts.length - 1;
      segments.push({
        contract,
        from: isFirst ? Math.max(stay.from, contract.from) : contract.from,
        to: isLast ? stay.to : contract.to,
        begin: isFirst ? stay.begin : 'movedWithList',
        end: isLast ? stay.end : 'movedWithList',
        opens: isFirst ? 'own' : 'handover',
        responsible: responsibleOn(contract),
      });
    });
  }
  return segments;
}
