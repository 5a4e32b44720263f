import { getSession } from '../flo-api/session.ts';
import { query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

export const sessionOperations = {
  /** Who is signed in, what day it is, which parameters are in force; and which host this is. */
  'session.me': query(
    z.strictObject({}),
    z.strictObject({
      ...getSession.responses[200].shape,
      host: z.enum(['electron', 'browser']),
      appVersion: z.string(),
    }),
  ),
} as const;
