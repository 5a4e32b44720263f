import { contractOn, type Contract, type GpList } from '../lists/model.ts';
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
  /** The list first asked for, when the person asked again for this one. */
  readonly replaces: Contract | null;
  /** A switch away that was withdrawn before it took effect. */
  readonly withdrawn: { readonly contract: Contract; readonly effective: Day } | null;
  /** HPR number of the responsible doctor on a common list, else null. */
  responsible(random: Random): number | null;
}

const nobody = (): null => null;

function responsibleOn(contract: Contract): Segment['responsible'] {
  if (contract.list.commonDoctors < 2) return nobody;
  const doctors = contract.doctors.filter(({ relationship }) => relationship === 'LPFL');
  return (random) => (doctors.length < 2 ? null : random.pick(doctors).doctor.hprNumber);
}

const onDay = (list: GpList | null, day: Day): Contract | null =>
  list === null ? null : contractOn(list, day);

function withdrawnOf({ withdrawn }: Stay): Segment['withdrawn'] {
  if (withdrawn === undefined) return null;
  const contract = contractOn(withdrawn.list, withdrawn.effective);
  return contract === null ? null : { contract, effective: withdrawn.effective };
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
        replaces: isFirst ? onDay(stay.replaces ?? null, stay.from) : null,
        withdrawn: isLast ? withdrawnOf(stay) : null,
        responsible: responsibleOn(contract),
      });
    });
  }
  return segments;
}
