import type { TieChange } from '#contract/flo-api/ledger.ts';
import { beginReasons, endReasons } from '#contract/codes/code-lists.ts';
import { GPContractId } from '#contract/identifiers/ids.ts';
import { addDays, type CivilDate } from '#contract/time/civil-date.ts';
import { readDate } from '../ui/read-date.ts';

/** What stands in the fields of the question. */
export interface ChangeFields {
  readonly kind: TieChange['kind'];
  readonly tieId: number;
  readonly list: string;
  readonly from: string;
  /** Last day; the word for no end stands for none. */
  readonly to: string;
  readonly beginReason: string;
  readonly endReason: string;
  readonly previousWentOn: boolean;
}

export type ChangeField = 'list' | 'from' | 'to';

export type ChangeReading =
  | { readonly ok: true; readonly change: TieChange }
  | { readonly ok: false; readonly field: ChangeField };

const wrong = (field: ChangeField): ChangeReading => ({ ok: false, field });

const pick = <T extends string>(codes: readonly T[], text: string): T | undefined =>
  codes.find((code) => code === text);

function readCorrection(fields: ChangeFields, today: CivilDate, open: string): ChangeReading {
  const list = fields.list.trim();
  const gpContractId = GPContractId.safeParse(Number(list));
  if (list !== '' && !gpContractId.success) return wrong('list');
  const from = readDate(fields.from, today);
  if (!from.ok) return wrong('from');
  const isOpen = fields.to.trim().toLowerCase() === open.toLowerCase();
  const to = isOpen ? ({ ok: true, date: undefined } as const) : readDate(fields.to, today);
  if (!to.ok) return wrong('to');
  const beginReason = pick(beginReasons, fields.beginReason);
  const endReason = pick(endReasons, fields.endReason);
  return {
    ok: true,
    change: {
      kind: 'correction',
      tieId: fields.tieId,
      ...(list !== '' && gpContractId.success && { gpContractId: gpContractId.data }),
      ...(from.date !== undefined && { from: from.date }),
      ...(isOpen && { to: null, endReason: null }),
      // People say the last day; the register keeps the first one after it.
      ...(to.date !== undefined && { to: addDays(to.date, 1) }),
      ...(beginReason !== undefined && { beginReason }),
      ...(endReason !== undefined && !isOpen && { endReason }),
    },
  };
}

/** Reads the fields as a change; `open` is the word that stands for no last day. */
export function readChange(fields: ChangeFields, today: CivilDate, open: string): ChangeReading {
  const { kind, tieId, previousWentOn } = fields;
  if (kind === 'correction') return readCorrection(fields, today, open);
  if (kind === 'cancellation') return { ok: true, change: { kind, tieId, previousWentOn } };
  const from = readDate(fields.from, today);
  if (!from.ok || from.date === undefined) return wrong('from');
  return { ok: true, change: { kind, tieId, from: from.date } };
}
