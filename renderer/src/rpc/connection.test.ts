import { contractHash } from '#contract/rpc/contract-hash.ts';
import { RpcError, rpcCodes } from '#contract/rpc/errors.ts';
import { Inbox, type Transport } from '#contract/rpc/transport.ts';
import { workspaceOperations } from '#contract/workspace/index.ts';
import { describe, expect, it, vi } from 'vitest';
import { Connection } from './connection.ts';

interface Frame {
  readonly t: string;
  readonly id?: number;
  readonly op?: string;
  readonly key?: string;
}

/** The backend's end of lines, played by hand. */
class Backend {
  readonly sent: Frame[] = [];
  #page: Inbox | undefined;
  refuse: string | undefined;

  line(): Transport {
    const inbox = new Inbox();
    this.#page = inbox;
    return {
      send: (text) => {
        const frame = JSON.parse(text) as Frame;
        this.sent.push(frame);
        if (frame.t !== 'hello') return;
        const answer =
          this.refuse === undefined
            ? { t: 'welcome', protocol: 1 }
            : { t: 'error', id: null, code: this.refuse, correlationId: '' };
        inbox.deliver(JSON.stringify(answer));
      },
      onMessage: (listener) => inbox.listen(listener),
      onClose: (listener) => inbox.listenForClose(listener),
      close: () => inbox.close(),
    };
  }

  answer(frame: object): void {
    this.#page?.deliver(JSON.stringify(frame));
  }

  hangUp(): void {
    this.#page?.close();
  }

  calls(): Frame[] {
    return this.sent.filter((frame) => frame.t === 'call');
  }
}

function connected(): { backend: Backend; connection: Connection } {
  const backend = new Backend();
  const connection = new Connection({
    operations: workspaceOperations,
    contractHash: contractHash(workspaceOperations),
    openLine: () => Promise.resolve({ transport: backend.line(), token: undefined }),
    isFinal: () => false,
  });
  connection.start();
  return { backend, connection };
}

const citizenId = '3f0a1c1e-6c1b-4f0e-9a55-0f5d7f2b8a11';
const request = { citizenId, gpContractId: 7, tiesRevision: '1' } as never;

describe('the page’s connection', () => {
  it('lets questions wait for the first line, and hands topics on', async () => {
    const { backend, connection } = connected();
    const heard: string[] = [];
    connection.onTopic((topic) => heard.push(topic));
    const answer = connection.call('reference.search', { text: 'ås' });
    await expect.poll(() => backend.calls()).toHaveLength(1);
    backend.answer({ t: 'ok', id: 1, output: [] });
    backend.answer({ t: 'event', topic: 'reference.changed' });
    expect(await answer).toEqual([]);
    expect(heard).toEqual(['reference.changed']);
  });

  it('fails questions when the line breaks, and comes back by itself', async () => {
    const { backend, connection } = connected();
    const answer = connection.call('reference.search', { text: 'ås' });
    await expect.poll(() => backend.calls()).toHaveLength(1);
    backend.hangUp();
    await expect(answer).rejects.toMatchObject({ code: rpcCodes.backendGone });
    expect(connection.state.getState().phase).toBe('lost');
    await expect.poll(() => connection.state.getState().connects).toBe(2);
  });

  it('sends an unanswered command again under the same key', async () => {
    const { backend, connection } = connected();
    const done = connection.command('switch.request', request).catch((error: unknown) => error);
    await expect.poll(() => backend.calls()).toHaveLength(1);
    backend.hangUp();
    await expect.poll(() => backend.calls()).toHaveLength(2);
    const [first, second] = backend.calls();
    expect(second?.key).toBe(first?.key);
    backend.answer({
      t: 'error',
      id: second?.id,
      code: 'decision.refused',
      correlationId: 'c',
    });
    expect(await done).toBeInstanceOf(RpcError);
  });

  it('tells of a command that is kept, with its key, and of no other failure', async () => {
    const { backend, connection } = connected();
    const heard = vi.fn();
    connection.onKept(heard);
    for (const code of ['decision.refused', 'command.kept']) {
      const done = connection.command('switch.request', request).catch((error: unknown) => error);
      const before = backend.calls().length;
      await expect.poll(() => backend.calls().length).toBeGreaterThan(before);
      backend.answer({ t: 'error', id: backend.calls().at(-1)?.id, code, correlationId: 'c' });
      await done;
    }
    const key = backend.calls().at(-1)?.key;
    const failure = expect.objectContaining({ code: 'command.kept', key }) as object;
    expect(heard).toHaveBeenCalledExactlyOnceWith('switch.request', request, failure);
  });

  it('does not try again with a page of another contract', async () => {
    const { backend, connection } = connected();
    backend.refuse = rpcCodes.contractMismatch;
    await expect.poll(() => connection.state.getState().phase).toBe('outdated');
  });
});
