import type { Authorizer } from '#backend/flo-api/authorizer.ts';
import { workspaceError } from '#backend/flo-api/errors.ts';
import { boundSigner } from '#backend/session/bound-signer.ts';
import { USER_HEADER } from '../model/command-service.ts';

/** Signs in the name of whoever is there, as a session does, without the sign-in. */
export function signerOf(user: () => string): Authorizer {
  const signer: Authorizer = {
    boundTo: (subject) => {
      const now = user();
      if (subject !== undefined && subject !== now) {
        return Promise.reject(workspaceError('session.signedOut'));
      }
      return Promise.resolve(boundSigner(signer, () => user() === now));
    },
    headers: () => Promise.resolve({ [USER_HEADER]: user() }),
    refused: () => Promise.resolve(false),
    givenUp: () => workspaceError('session.signedOut'),
  };
  return signer;
}
