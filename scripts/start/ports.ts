import { createServer } from 'node:net';
import { UserError } from '../lib/user-error.ts';

/**
 * Makes sure that nobody listens on a wanted port.
 *
 * @throws UserError that names the option to change.
 */
export function ensureFree(port: number | undefined, option: string): Promise<void> {
  if (port === undefined) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EACCES'
          ? `needs more rights than this user has`
          : 'is taken by another program';
      reject(new UserError(`Port ${port} ${why}. Choose another with ${option}.`));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
