import { APP_ORIGIN } from '../page/app-origin.ts';

interface Frame {
  readonly origin: string;
  readonly parent: Frame | null;
}

interface SentMessage {
  /** Null when the frame has gone or gone elsewhere in the meantime. */
  readonly senderFrame: Frame | null;
}

/**
 * True when a message comes from the page itself: the top frame of a window, at the app's origin.
 * The origin is the frame's own, not that of an address it could have written.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function isFromOurPage({ senderFrame }: SentMessage): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === APP_ORIGIN;
}
