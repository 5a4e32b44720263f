import type { Page } from '@playwright/test';
import { contractHash } from '#contract/rpc/contract-hash.ts';
import { PROTOCOL } from '#contract/rpc/limits.ts';
import { connectFunctionName, webSocketPath } from '#contract/workspace/host.ts';
import { workspaceOperations, type WorkspaceOperationName } from '#contract/workspace/index.ts';

/** What a backend answered: the output, or the code of its refusal. */
export interface Answered {
  readonly t: 'ok' | 'error';
  readonly code?: string;
  readonly output?: unknown;
}

/** Asks the backend from the page by a line of its own, whichever host there is. */
export async function ask(
  page: Page,
  operation: WorkspaceOperationName,
  input: unknown,
): Promise<Answered> {
  const isCommand = workspaceOperations[operation].kind === 'command';
  const hello = { t: 'hello', protocol: PROTOCOL, contractHash: contractHash(workspaceOperations) };
  const call = {
    t: 'call',
    id: 1,
    op: operation,
    input,
    ...(isCommand && { key: crypto.randomUUID() }),
  };
  const answer = await page.evaluate(
    async ({ connect, path, hello, call }) => {
      const answered = (text: string): boolean =>
        ['ok', 'error'].includes((JSON.parse(text) as { t: string }).t);
      const connectTo = Reflect.get(window, connect) as ((nonce: string) => void) | undefined;
      if (connectTo === undefined) {
        const token = sessionStorage.getItem('flo.token');
        const socket = new WebSocket(`ws://${location.host}${path}`);
        return new Promise<string>((resolve, reject) => {
          socket.addEventListener('error', () => reject(new Error('no line')));
          socket.addEventListener('message', ({ data }) => {
            if (!answered(String(data))) return;
            socket.close();
            resolve(String(data));
          });
          socket.addEventListener('open', () => {
            socket.send(JSON.stringify({ ...hello, token }));
            socket.send(JSON.stringify(call));
          });
        });
      }
      const nonce = crypto.randomUUID();
      return new Promise<string>((resolve) => {
        window.addEventListener('message', ({ data, ports: [port] }) => {
          if ((data as { nonce?: unknown }).nonce !== nonce || port === undefined) return;
          port.addEventListener('message', ({ data: text }) => {
            if (!answered(String(text))) return;
            port.close();
            resolve(String(text));
          });
          port.start();
          port.postMessage(JSON.stringify(hello));
          port.postMessage(JSON.stringify(call));
        });
        connectTo(nonce);
      });
    },
    { connect: connectFunctionName, path: webSocketPath, hello, call },
  );
  return JSON.parse(answer) as Answered;
}
