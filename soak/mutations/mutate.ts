import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mutations } from './table.ts';

/**
 * From here on one module of the client is loaded in its broken form.
 *
 * @throws Error when there is no such mutation, and, on loading, when its file has another text now.
 */
export function mutate(name: string): void {
  const mutation = mutations[name];
  if (mutation === undefined) throw new Error(`there is no mutation ${name}`);
  const { file, replace, by } = mutation;
  const broken = pathToFileURL(join(import.meta.dirname, '../..', file)).href;
  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context);
      if (url !== broken) return loaded;
      const text = Buffer.from(loaded.source as Uint8Array).toString();
      if (!text.includes(replace)) throw new Error(`${file} has changed: mutation ${name} is void`);
      return { ...loaded, source: text.replace(replace, by) };
    },
  });
}
