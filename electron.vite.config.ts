import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const at = (...path: string[]) => resolve(root, ...path);
/** A build goes to a folder of its own first, so that what runs never meets half of one. */
const out = (...path: string[]) => at(process.env['FLO_BUILD_DIR'] ?? 'out', ...path);

/**
 * Everything but Electron, Node and the one native module is bundled: the packaged app then ships
 * `out/` and better-sqlite3, nothing else from node_modules.
 */
const external = ['electron', /^electron\//, /^node:/, 'better-sqlite3'];

export default defineConfig({
  main: {
    build: {
      outDir: out('main'),
      externalizeDeps: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external,
        input: {
          index: at('main/index.ts'),
          'backend-process': at('main/backend-process/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: out('preload'),
      externalizeDeps: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        input: { index: at('preload/index.ts') },
        // A sandboxed preload script must be CommonJS and one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: out('renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // The Content-Security-Policy allows no data: fonts or images.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
