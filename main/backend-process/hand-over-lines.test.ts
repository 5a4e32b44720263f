import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { handOverLines } from './hand-over-lines.ts';

const nonce = 'b0a1c2d3-0000-4000-8000-000000000000';

function host() {
  const ipc = new EventEmitter();
  const ports = {
    port1: 'backend' as never as MessagePortMain,
    port2: 'page' as never as MessagePortMain,
  };
  const connect = vi.fn();
  const log = vi.fn();
  handOverLines({ ipc, createChannel: () => ports, connect, log });
  const ask = (frame: object | null, given: unknown) => {
    const postMessage = vi.fn();
    ipc.emit('flo:ask-line', { senderFrame: frame && { postMessage, ...frame } }, given);
    return postMessage;
  };
  return { ask, connect, log };
}

describe('lines', () => {
  it('go to the page that asked and to the backend', () => {
    const { ask, connect } = host();
    const postMessage = ask({ origin: 'app://flo', parent: null }, nonce);
    expect(postMessage).toHaveBeenCalledExactlyOnceWith('flo:line', nonce, ['page']);
    expect(connect).toHaveBeenCalledExactlyOnceWith('backend');
  });

  it.each([
    [{ origin: 'https://evil.example', parent: null }],
    [{ origin: 'null', parent: null }],
    [{ origin: 'app://flo', parent: { origin: 'app://flo' } }],
    [null],
  ])('do not go to %j', (frame) => {
    const { ask, connect, log } = host();
    expect(ask(frame, nonce)).not.toHaveBeenCalled();
    expect(connect).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledOnce();
  });

  it.each([undefined, null, 1, '', 'short', 'x'.repeat(65), { length: 20 }, `${nonce}\n`])(
    'are not given for the nonce %j',
    (given) => {
      const { ask, connect } = host();
      ask({ origin: 'app://flo', parent: null }, given);
      expect(connect).not.toHaveBeenCalled();
    },
  );
});
