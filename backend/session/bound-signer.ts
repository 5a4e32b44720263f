import type { Authorizer } from '../flo-api/authorizer.ts';
import { workspaceError } from '../flo-api/errors.ts';

/** Signs by way of a session for as long as the same person is there; for nobody after them. */
export function boundSigner(
  session: Omit<Authorizer, 'boundTo'>,
  isThere: () => boolean,
): Authorizer {
  const gone = (): Error => workspaceError('session.signedOut');
  const signer: Authorizer = {
    boundTo: () => Promise.resolve(signer),
    headers: async (method, url) => {
      if (!isThere()) throw gone();
      const headers = await session.headers(method, url);
      // Somebody else may have come while a token was fetched.
      if (!isThere()) throw gone();
      return headers;
    },
    refused: async (refusal) => isThere() && (await session.refused(refusal)),
    // What the service refuses of somebody who has left says nothing about who sits there now.
    givenUp: () => (isThere() ? session.givenUp() : gone()),
  };
  return signer;
}
