import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Everything that runs is built into out/: main/, preload/, renderer/.
const built = join(import.meta.dirname, '..');

export const paths = {
  preload: join(built, 'preload/index.cjs'),
  page: join(built, 'renderer'),
  backendProcess: join(built, 'main/backend-process.js'),
} as const;

interface AppFacts {
  readonly isPackaged: boolean;
  getVersion(): string;
}

/** The app's own version; started from its sources, Electron would answer with its own. */
export function appVersion(app: AppFacts): string {
  if (app.isPackaged) return app.getVersion();
  const { version } = JSON.parse(readFileSync(join(built, '../package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}
