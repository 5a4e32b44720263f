import type { MessageChannelMain, MessagePortMain } from 'electron';
import { askLineChannel, lineChannel } from '#contract/workspace/host.ts';
import type { Log } from '../log.ts';
import { isFromOurPage } from '../security/senders.ts';

interface Asked {
  readonly senderFrame:
    | (Parameters<typeof isFromOurPage>[0]['senderFrame'] & {
        postMessage(channel: string, message: unknown, ports: MessagePortMain[]): void;
      })
    | null;
}

interface Ipc {
  on(channel: string, listener: (event: Asked, nonce: unknown) => void): unknown;
}

export interface HandOverOptions {
  readonly ipc: Ipc;
  readonly createChannel: () => Pick<MessageChannelMain, 'port1' | 'port2'>;
  readonly connect: (line: MessagePortMain) => void;
  readonly log: Log;
}

const NONCE = /^[\w-]{16,64}$/;

/**
 * A page that asks gets one end of a new line, the backend the other; after that, what they say to
 * each other does not pass through here.
 */
export function handOverLines({ ipc, createChannel, connect, log }: HandOverOptions): void {
  ipc.on(askLineChannel, (event, nonce) => {
    const { senderFrame } = event;
    const fair = typeof nonce === 'string' && NONCE.test(nonce);
    if (!fair || senderFrame === null || !isFromOurPage(event)) {
      return log({ event: 'line-refused' });
    }
    const { port1, port2 } = createChannel();
    connect(port1);
    senderFrame.postMessage(lineChannel, nonce, [port2]);
  });
}
