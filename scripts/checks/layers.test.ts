import { describe, expect, it } from 'vitest';
import { layerViolations } from './layers.ts';

const complaints = (path: string, text: string): Promise<string[]> =>
  layerViolations([{ path, text }]);

describe('the directions of the layers', () => {
  it.each([
    ['rules/a.ts', `import { x } from '#contract/time/clock.ts';`],
    ['backend/a.ts', `import Database from 'better-sqlite3';`],
    ['main/index.ts', `import { app } from 'electron';`],
    ['renderer/src/a.tsx', `import { App } from '#renderer/app.tsx';`],
    ['flo-server/a.test.ts', `import { testDatabase } from './testing/database.ts';`],
    ['e2e/fixtures/a.ts', `import { x } from '#flo-server/testing/database.ts';`],
    ['contract/a.ts', `// import { x } from '#backend/a.ts';`],
    ['contract/rpc/testing/lines.ts', `import { once } from 'node:events';`],
  ])('%s may: %s', async (path, text) => {
    expect(await complaints(path, text)).toEqual([]);
  });

  it.each([
    ['contract/a.ts', `import { x } from '#rules/a.ts';`],
    ['contract/a.ts', `import { readFile } from 'node:fs';`],
    ['rules/a.ts', `import { x } from '#texts/nb.ts';`],
    ['renderer/src/a.ts', `import { x } from '#backend/a.ts';`],
    ['renderer/src/a.ts', `import { x } from '../../backend/a.ts';`],
    ['renderer/src/a.ts', `const x = await import('#flo-server/a.ts');`],
    ['backend/a.ts', `import { x } from '../contract/zod.ts';`],
    ['backend/a.ts', `import { net } from 'electron';`],
    ['backend/a.ts', `import { Pool } from 'pg';`],
    ['browser-host/a.ts', `import { x } from '#main/a.ts';`],
    ['flo-server/a.ts', `import { testDatabase } from './testing/database.ts';`],
    ['flo-server/a.test.ts', `import { x } from './b.test.ts';`],
    ['rules/a.ts', `import { x } from '#rules/b.ts';`],
  ])('%s may not: %s', async (path, text) => {
    expect(await complaints(path, text)).toHaveLength(1);
  });
});
