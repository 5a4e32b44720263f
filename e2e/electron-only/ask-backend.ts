import type { Page } from '@playwright/test';
import { contractHash } from '#contract/rpc/contract-hash.ts';
import { PROTOCOL } from '#contract/rpc/limits.ts';
import type { InputOf, OutputOf } from '#contract/rpc/operations.ts';
import { connectFunctionName } from '#contract/workspace/host.ts';
import { workspaceOperations, type WorkspaceOperations } from '#contract/workspace/index.ts';

/** Asks the backend from the page by a line of its own, as another window would. */
export async function askBackend<K extends keyof WorkspaceOperations>(
  page: Page,
  operation: K,
  input: InputOf<WorkspaceOperations[K]>,
): Promise<OutputOf<WorkspaceOperations[K]>> {
  const isCommand = workspaceOperations[operation].kind === 'command';
  const hello = { t: 'hello', protocol: PROTOCOL, contractHash: contractHash(workspaceOperations) };
  const key = isCommand ? { key: crypto.randomUUID() } : {};
  const call = { t: 'call', id: 1, op: operation, input, ...key };
  const answer = await page.evaluate(
    async ({ connect, frames }) => {
      const nonce = crypto.randomUUID();
      const arrival = new Promise<MessagePort>((resolve) => {
        window.addEventListener('message', ({ data, ports: [port] }) => {
          if ((data as { nonce?: unknown }).nonce === nonce && port !== undefined) resolve(port);
        });
      });
      (window as unknown as Record<string, (nonce: string) => void>)[connect]?.(nonce);
      const port = await arrival;
      return new Promise<string>((resolve) => {
        port.addEventListener('message', ({ data }) => {
          const { t } = JSON.parse(String(data)) as { t: string };
          if (t !== 'ok' && t !== 'error') return;
          port.close();
          resolve(String(data));
        });
        port.start();
        for (const frame of frames) port.postMessage(frame);
      });
    },
    { connect: connectFunctionName, frames: [JSON.stringify(hello), JSON.stringify(call)] },
  );
  const frame = JSON.parse(answer) as { t: string; code?: string; output: unknown };
  if (frame.t !== 'ok') throw new Error(`${operation}: ${frame.code}`);
  return workspaceOperations[operation].output.parse(frame.output) as never;
}
