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
}

const SHAPE = /^([0-9a-f-]{36})\.(\d{1,20})\.(\d{1,15})\.([\d-]{10})\.(\d{1,15})$/;

/** A cursor as it travels. */
export function writeCursor({ epoch, xid, seq, day, turned }: Cursor): string {
  return Buffer.from([epoch, xid, seq, day, turned].join('.')).toString('base64url');
}

/** @throws ProblemError when the text was not made by `writeCursor`. */
export function readCursor(text: string): Cursor {
  const [, epoch, xid, seq, day, turned] =
    SHAPE.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!epoch || !xid || !seq || !day || !turned || !isCivilDate(day)) {
    throw new ProblemError('request.invalid', {
      fields: [{ path: 'query.cursor', reason: 'notACursor' }],
    });
  }
  return { epoch, xid, seq: Number(seq), day, turned: Number(turned) };
}
