/**
 * An official Electron carries a small default app that starts the app named on the command line.
 * The verification runtime has none; this takes its place. The entry is awaited, so that privileged
 * schemes are registered before Electron is ready.
 */
export const loaderScript = `import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('usage: electron APP [options]\\n');
  app.exit(2);
} else {
  const path = resolve(named);
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const manifest = join(folder, 'package.json');
  const { name, productName, version, main } = existsSync(manifest)
    ? JSON.parse(readFileSync(manifest, 'utf8'))
    : {};
  if (productName ?? name) app.setName(productName ?? name);
  if (version) app.setVersion(version);
  app.setAppPath(folder);
  await import(pathToFileURL(folder === path ? join(folder, main ?? 'index.js') : path).href);
}
`;

export const loaderPackage = `${JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' })}\n`;
