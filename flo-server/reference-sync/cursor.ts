import { roles } from '#contract/codes/access.ts';
import type { Role } from '#contract/codes/access.ts';
import { isCivilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { ProblemError } from '../http/problem-error.ts';

/** Where a client has come to. */
export interface Cursor {
  readonly epoch: string;
  /** Last transaction whose changes it has, and the last change of it. */
  readonly xid: string;
  readonly seq: number;
  /** The day whose places it has: they change as days pass, without anybody writing. */
  readonly day: CivilDate;
  /** Last list of the day's turn that it has, while it is being sent. */
  readonly turned: number;
  /** The role whose rows it has; null: no rows that belong to a role. */
  readonly scope: Role | null;
  /** Last key of the scope's turn that it has, while it is being sent. */
  readonly scopeTurned: string | null;
}

const NUMBERS = String.raw`([0-9a-f-]{36})\.(\d{1,20})\.(\d{1,15})\.([\d-]{10})\.(\d{1,15})`;
/** Cursors of schema 1 end before the scope. */
const SHAPE = new RegExp(String.raw`^${NUMBERS}(?:\.([a-zA-Z]{0,20})\.([0-9a-f-]{0,36}))?$`);

/** A cursor as it travels. */
export function writeCursor(cursor: Cursor): string {
  const { epoch, xid, seq, day, turned, scope, scopeTurned } = cursor;
  const parts = [epoch, xid, seq, day, turned, scope ?? '', scopeTurned ?? ''];
  return Buffer.from(parts.join('.')).toString('base64url');
}

/** @throws ProblemError when the text was not made by `writeCursor`. */
export function readCursor(text: string): Cursor {
  const [, epoch, xid, seq, day, turned, role = '', scopeTurned = ''] =
    SHAPE.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  const scope = roles.find((one) => one === role) ?? null;
  const isScope = role === '' || scope !== null;
  if (!epoch || !xid || !seq || !day || !turned || !isCivilDate(day) || !isScope) {
    throw new ProblemError('request.invalid', {
      fields: [{ path: 'query.cursor', reason: 'notACursor' }],
    });
  }
  return {
    epoch,
    xid,
    seq: Number(seq),
    day,
    turned: Number(turned),
    scope,
    scopeTurned: scopeTurned === '' ? null : scopeTurned,
  };
}
