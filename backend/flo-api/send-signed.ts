import { RpcError } from '#contract/rpc/errors.ts';
import type { Authorizer } from './authorizer.ts';
import type { BuiltRequest } from './request.ts';

export interface SignedOptions {
  readonly fetch: typeof fetch;
  readonly authorizer: Authorizer | undefined;
  readonly signal: AbortSignal;
}

/** Refusals that mean: the service does not take this token. */
const notSignedIn: readonly string[] = ['session.unauthenticated', 'session.tokenExpired'];

/**
 * Sends a request in somebody's name and reads the answer. Refused for who sent it (a token that
 * has run out, a proof dated by a wrong clock), it is signed anew and sent once more: such a request
 * was not carried out. Refused again, nobody is signed in any more.
 */
export async function sendSigned<T>(
  { fetch, authorizer, signal }: SignedOptions,
  { url, init }: BuiltRequest,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  // Who begins it signs it anew, too: another may have signed in meanwhile.
  const signer = await authorizer?.boundTo(undefined);
  for (let again = false; ; again = true) {
    const headers = new Headers(init.headers);
    const signed = (await signer?.headers(init.method, url)) ?? {};
    for (const [name, value] of Object.entries(signed)) headers.set(name, value);
    const response = await fetch(url, { ...init, headers, signal });
    try {
      return await read(response);
    } catch (error) {
      if (!(error instanceof RpcError) || !error.code.startsWith('session.')) throw error;
      if (signer === undefined) throw error;
      const { code } = error;
      const date = response.headers.get('date');
      const authorization = headers.get('authorization');
      if (!again && (await signer.refused({ code, date, authorization }))) continue;
      if (!notSignedIn.includes(code)) throw error;
      throw signer.givenUp();
    }
  }
}
